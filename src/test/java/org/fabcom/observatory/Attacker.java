package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a pencil and all the time in the world, who has what is published and nothing else: tries every number that a
 * hidden figure may be, adds and subtracts whatever can be added and subtracted, and says what they have found out.
 */
final class Attacker {

    private static final int GROUP = 3;

    private final List<String> found = new ArrayList<>();

    /** What they learn of groups of one or two; empty if nothing. */
    static List<String> learns(Part part) {
        var attacker = new Attacker();
        var whole = part.whole();
        if (whole == null) {
            if (!part.tables().isEmpty()) attacker.found.add("tables of too few");
            return attacker.found;
        }
        for (var table : part.tables()) {
            if (table.id().startsWith("targets.") && !table.columns().isEmpty()) attacker.replaced(table, part);
            else if (!table.columns().isEmpty()) attacker.crossed(table, whole);
            else if (table.id().matches("outcome|days|hours|euros")) attacker.answers(table, whole);
            else attacker.list(table, part, whole);
        }
        return attacker.found;
    }

    /** Figures of groups that may overlap: each is a group, and so are those who are not in it. */
    private void list(Table table, Part part, int whole) {
        int all = whole;
        if (table.id().startsWith("targets.")) {
            var tool = table.id().substring(8);
            all = part.table("left").orElseThrow().rows().stream()
                    .filter(it -> it.key().equals(tool))
                    .map(Row::total)
                    .findFirst()
                    .orElseThrow();
            // of those who left it each has one target: whatever is not listed is what is left
            int listed = 0;
            for (var row : table.rows()) listed += number(row);
            group(all - listed, table.id() + " unlisted", true);
        }
        for (var row : table.rows()) {
            group(number(row), table.id() + " " + row.key(), false);
            group(all - number(row), table.id() + " not " + row.key(), false);
        }
    }

    /** What replaced a tool, of those who left it: how many they are in each column another table may tell too. */
    private void replaced(Table table, Part part) {
        var by = table.id().substring(table.id().lastIndexOf('.') + 1);
        var tool = table.id().substring(8, table.id().length() - by.length() - 1);
        var left = part.table("left." + by).orElseThrow();
        var leavers = left.rows().stream()
                .filter(it -> it.key().equals(tool))
                .findFirst()
                .orElseThrow();
        if (leavers.cells().contains(null)) found.add(table.id() + ": its columns tell what is hidden elsewhere");
        var sizes = new ArrayList<@Nullable Integer>();
        for (var column : table.columns()) sizes.add(column.whole());
        if (!leavers.cells().equals(sizes)) found.add(table.id() + ": two tables differ");
        crossed(table, number(leavers));
    }

    private static int number(Row row) {
        var total = row.total();
        if (total == null) throw new AssertionError("a row without its number");
        return total;
    }

    /** Answers that exclude each other and add up to the whole. */
    private void answers(Table table, int whole) {
        var numbers = table.rows().stream().map(Row::total).toList();
        var most = numbers.stream().map(it -> whole).toList();
        pencil(table.id(), numbers, most, whole);
    }

    /** Cells of a row add up to its total; each column is as large as it says. */
    private void crossed(Table table, int whole) {
        var sizes = table.columns().stream().map(it -> it.whole()).toList();
        for (var subset : subsets(sizes.size())) {
            int some = 0;
            for (int i : subset) some += sizes.get(i);
            group(some, table.id() + " columns " + subset, true);
            group(whole - some, table.id() + " without columns " + subset, true);
        }
        for (var row : table.rows()) {
            int total = number(row);
            group(total, table.id() + " " + row.key(), false);
            group(whole - total, table.id() + " not " + row.key(), false);
            pencil(table.id() + " " + row.key(), row.cells(), sizes, total);
            others(table.id() + " " + row.key(), row.cells(), sizes);
        }
    }

    /** Those of a column who are not in a cell. */
    private void others(String where, List<@Nullable Integer> cells, List<Integer> sizes) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell != null) group(sizes.get(i) - cell, where + " others of column " + i, false);
        }
    }

    /** Everything that can be told of numbers of which some are hidden and the sum is known. */
    private void pencil(String where, List<@Nullable Integer> numbers, List<Integer> most, int sum) {
        var hidden = new ArrayList<Integer>();
        int rest = sum;
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            if (number == null) hidden.add(i);
            else {
                group(number, where + " " + i, false);
                rest -= number;
            }
        }
        if (hidden.isEmpty()) return;
        // the sum less any of the numbers shown
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < numbers.size(); i++) if (!hidden.contains(i)) shown.add(i);
        for (var subset : subsets(shown.size())) {
            int left = sum;
            int room = most.stream().mapToInt(Integer::intValue).sum();
            for (int i : subset) {
                var number = numbers.get(shown.get(i));
                left -= number == null ? 0 : number;
                room -= most.get(shown.get(i));
            }
            group(left, where + " without " + subset, false);
            if (!most.stream().allMatch(it -> it == sum)) group(room - left, where + " not without " + subset, false);
        }
        for (int i : hidden) {
            var possible = new TreeSet<Integer>();
            for (int value = 0; value <= most.get(i); value++) {
                int remaining = rest - value;
                int room = 0;
                for (int other : hidden) if (other != i) room += most.get(other);
                if (remaining >= 0 && remaining <= room) possible.add(value);
            }
            if (possible.size() < GROUP) found.add(where + ": figure " + i + " is one of " + possible);
        }
    }

    private void group(int number, String where, boolean mayBeNobody) {
        if (number == 0 && mayBeNobody) return;
        if (number < GROUP) found.add(where + ": a group of " + number);
    }

    private static List<Set<Integer>> subsets(int of) {
        var subsets = new ArrayList<Set<Integer>>();
        for (int bits = 0; bits < 1 << of; bits++) {
            var one = new TreeSet<Integer>();
            for (int i = 0; i < of; i++) if ((bits & 1 << i) != 0) one.add(i);
            subsets.add(one);
        }
        return subsets;
    }
}
