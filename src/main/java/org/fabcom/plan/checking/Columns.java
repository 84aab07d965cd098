package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.plan.checking.Fault.What;

/**
 * The first line of an accounting entries file beside the one that article A47 A-1 of the LPF asks for: each difference is
 * said once, and what only stands behind it is none.
 */
record Columns(List<String> expected, List<String> read) {

    /** With fewer names known than this it is another file. */
    private static final int LIKE = 6;

    private static final int AMOUNT = 11;

    static Columns of(List<String> names, boolean signed) {
        var expected = new ArrayList<>(EntriesFile.FIELDS);
        if (signed) {
            expected.set(AMOUNT, "Montant");
            expected.set(AMOUNT + 1, "Sens");
        }
        return new Columns(expected.stream().map(Columns::folded).toList(), names);
    }

    void faults(String head, Faults faults) {
        var there = new ArrayList<Integer>();
        var extra = new ArrayList<String>();
        for (var it : read) {
            int place = expected.indexOf(folded(it));
            if (place >= 0 && !there.contains(place)) {
                extra.forEach(name -> faults.add(1, What.HEADER_EXTRA, name));
                extra.clear();
                there.add(place);
            } else extra.add(it);
        }
        if (there.size() < LIKE) {
            faults.add(1, What.NOT_ENTRIES, head);
            return;
        }
        for (int i = 0; i < expected.size(); i++) if (!there.contains(i)) faults.add(1, What.HEADER_MISSING, name(i));
        var moved = new ArrayList<>(there);
        moved.removeAll(inOrder(there));
        moved.forEach(it -> faults.add(1, What.HEADER_ORDER, name(it)));
    }

    private String name(int place) {
        var known = expected.get(place);
        return EntriesFile.FIELDS.stream()
                .filter(known::equalsIgnoreCase)
                .findFirst()
                .orElse(place == AMOUNT ? "Montant" : "Sens");
    }

    /** The longest row of places that only grow: the others were moved. */
    private static List<Integer> inOrder(List<Integer> places) {
        var ending = new ArrayList<List<Integer>>();
        List<Integer> longest = List.of();
        for (int it : places) {
            List<Integer> before = List.of();
            for (var row : ending) if (row.getLast() < it && row.size() > before.size()) before = row;
            var row = new ArrayList<>(before);
            row.add(it);
            ending.add(row);
            if (row.size() > longest.size()) longest = row;
        }
        return longest;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
