package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.fabcom.observatory.World.About;
import org.fabcom.observatory.World.Ended;
import org.fabcom.observatory.World.Sheet;

/**
 * Somebody who lays two published parts beside each other and subtracts every figure, and every sum of figures, from the one of
 * the same name. They are right by chance wherever those behind one are among those behind the other: then the difference is a
 * group, and must not be one of fewer than three. Reckons from the rows, not with what makes the tables.
 */
final class Differences {

    private static final int GROUP = 3;

    /** A part as it was published, and the rows behind it, of which only the test knows. */
    record Seen(World world, Part part) {

        private boolean ofSheets() {
            return part.table("tools").isPresent();
        }

        private Map<UUID, About> all() {
            var all = new HashMap<UUID, About>();
            if (ofSheets()) world.sheets().forEach(it -> all.put(it.about().organisation(), it.about()));
            else world.ended().forEach(it -> all.put(it.about().organisation(), it.about()));
            return all;
        }

        private Set<UUID> at(String by, Set<String> columns) {
            return all().entrySet().stream()
                    .filter(it -> columns.contains(key(it.getValue(), by)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private Set<UUID> users(String tool) {
            return ofSheets()
                    ? ids(world.sheets(), it -> it.tools().contains(tool), Sheet::about)
                    : ids(world.ended(), it -> it.left().containsKey(tool), Ended::about);
        }

        /** Those who gave one of these answers to a question, of those who were asked. */
        private Set<UUID> said(String question, Set<String> answers) {
            if (question.startsWith("targets."))
                return ids(
                        world.ended(),
                        it -> {
                            var target = it.left().get(question.substring(8));
                            return target != null && answers.contains(target);
                        },
                        Ended::about);
            var of = Counted.QUESTIONS.stream()
                    .filter(it -> it.id().equals(question))
                    .findFirst()
                    .orElseThrow();
            return ids(world.ended(), it -> answers.contains(of.of().apply(it)), Ended::about);
        }

        private Map<String, Row> rows(String table) {
            var rows = new HashMap<String, Row>();
            part.table(table).ifPresent(it -> it.rows().forEach(row -> rows.put(row.key(), row)));
            return rows;
        }

        private String lists() {
            return ofSheets() ? "tools" : "left";
        }
    }

    private final Seen one;
    private final Seen other;
    private final List<String> found = new ArrayList<>();

    private Differences(Seen one, Seen other) {
        this.one = one;
        this.other = other;
    }

    /** What two of these reveal. */
    static List<String> between(List<Seen> published) {
        var found = new ArrayList<String>();
        for (int i = 0; i < published.size(); i++)
            for (int j = 0; j < i; j++) found.addAll(reveal(published.get(j), published.get(i)));
        return found;
    }

    static List<String> reveal(Seen one, Seen other) {
        if (one.part().whole() == null || other.part().whole() == null) return List.of();
        var it = new Differences(one, other);
        it.tables();
        return it.found;
    }

    private void tables() {
        var all = one.all().keySet();
        var others = other.all().keySet();
        apart("all", all, others);
        for (var tool : common(one.rows(one.lists()), other.rows(other.lists()))) {
            apart(tool, one.users(tool), other.users(tool));
            apart("not " + tool, minus(all, one.users(tool)), minus(others, other.users(tool)));
        }
        for (var by : Compiling.BREAKDOWNS)
            crossed(by, one.part().table(one.lists() + "." + by), other.part().table(other.lists() + "." + by));
        if (one.ofSheets() || other.ofSheets()) return;
        for (var question : Counted.QUESTIONS) {
            answers(question.id(), all, others);
            for (var by : Compiling.BREAKDOWNS)
                crossed(
                        by,
                        one.part().table(question.id() + "." + by),
                        other.part().table(question.id() + "." + by));
        }
        for (var tool : common(one.rows("left"), other.rows("left"))) {
            answers("targets." + tool, one.users(tool), other.users(tool));
            for (var by : Compiling.BREAKDOWNS) {
                var id = "targets." + tool + "." + by;
                crossed(by, one.part().table(id), other.part().table(id), one.users(tool), other.users(tool));
            }
        }
    }

    /** Sums of answers that both show, and what is left of the whole. */
    private void answers(String question, Set<UUID> all, Set<UUID> others) {
        var here = one.rows(question);
        var there = other.rows(question);
        var both = common(here, there).stream()
                .filter(it -> Objects.requireNonNull(here.get(it)).total() != null
                        && Objects.requireNonNull(there.get(it)).total() != null)
                .toList();
        for (var some : subsets(both)) {
            apart(question + " " + some, one.said(question, some), other.said(question, some));
            apart(
                    question + " without " + some,
                    minus(all, one.said(question, some)),
                    minus(others, other.said(question, some)));
        }
    }

    private void crossed(String by, Optional<Table> here, Optional<Table> there) {
        crossed(by, here, there, one.all().keySet(), other.all().keySet());
    }

    /** @param all of whom the tables tell; {@code others} of the other one */
    private void crossed(String by, Optional<Table> here, Optional<Table> there, Set<UUID> all, Set<UUID> others) {
        if (here.isEmpty() || there.isEmpty()) return;
        var columns = columns(here.get()).stream()
                .filter(it ->
                        !it.equals(Crossing.OTHERS) && columns(there.get()).contains(it))
                .toList();
        for (var some : subsets(columns)) {
            apart(by + some, both(all, one.at(by, some)), both(others, other.at(by, some)));
            apart(by + " without " + some, minus(all, one.at(by, some)), minus(others, other.at(by, some)));
        }
        var rows = one.rows(here.get().id());
        var rowsThere = other.rows(there.get().id());
        for (var key : common(rows, rowsThere)) {
            var cells = columns.stream()
                    .filter(it -> cell(here.get(), rows.get(key), it) && cell(there.get(), rowsThere.get(key), it))
                    .toList();
            var group = group(one, here.get(), key);
            var groupThere = group(other, there.get(), key);
            for (var some : subsets(cells)) {
                var place = both(all, one.at(by, some));
                var placeThere = both(others, other.at(by, some));
                apart(here.get().id() + key + some, both(group, place), both(groupThere, placeThere));
                apart(here.get().id() + key + " without " + some, minus(group, place), minus(groupThere, placeThere));
                apart(here.get().id() + " not " + key + some, minus(place, group), minus(placeThere, groupThere));
            }
        }
    }

    private static Set<UUID> group(Seen seen, Table table, String key) {
        if (table.id().startsWith("targets."))
            return seen.said(table.id().substring(0, table.id().lastIndexOf('.')), Set.of(key));
        var question = table.id().substring(0, table.id().indexOf('.'));
        return question.matches("tools|left") ? seen.users(key) : seen.said(question, Set.of(key));
    }

    private static boolean cell(Table table, @org.jspecify.annotations.Nullable Row row, String column) {
        return Objects.requireNonNull(row).cells().get(columns(table).indexOf(column)) != null;
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(it -> it.key()).toList();
    }

    /** Right by chance, and a group of fewer than three, or nobody at all: the same ones twice. */
    private void apart(String where, Set<UUID> here, Set<UUID> there) {
        if (here.isEmpty() && there.isEmpty()) return;
        if (!here.containsAll(there) && !there.containsAll(here)) return;
        int differ = Math.abs(here.size() - there.size());
        if (differ < GROUP) found.add(where + ": a group of " + differ);
    }

    private static String key(About it, String by) {
        return by.equals("taille") ? it.size().name() : it.departement();
    }

    private static <T> Set<UUID> ids(List<T> rows, Predicate<T> which, java.util.function.Function<T, About> about) {
        return rows.stream()
                .filter(which)
                .map(it -> about.apply(it).organisation())
                .collect(Collectors.toSet());
    }

    private static List<String> common(Map<String, Row> one, Map<String, Row> other) {
        return one.keySet().stream().filter(other::containsKey).sorted().toList();
    }

    private static Set<UUID> minus(Set<UUID> all, Set<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<UUID> both(Set<UUID> all, Set<UUID> some) {
        var both = new HashSet<>(all);
        both.retainAll(some);
        return both;
    }

    /** All but the empty one. */
    private static List<Set<String>> subsets(List<String> of) {
        var subsets = new ArrayList<Set<String>>();
        for (int bits = 1; bits < 1 << of.size(); bits++) {
            var some = new HashSet<String>();
            for (int i = 0; i < of.size(); i++) if ((bits & 1 << i) != 0) some.add(of.get(i));
            subsets.add(some);
        }
        return subsets;
    }
}
