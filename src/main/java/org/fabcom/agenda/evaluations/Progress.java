package org.fabcom.agenda.evaluations;

import module java.base;

/** What was said of each aim before and after, in the order of the aims. */
record Progress(List<Of> aims) {

    /** Of one aim. */
    record Of(Degrees before, Degrees after) {

        /** Both means may be told. */
        boolean told() {
            return before.enough() && after.enough();
        }
    }

    Progress {
        aims = List.copyOf(aims);
    }

    static Progress none(int aims) {
        var all = new ArrayList<Of>();
        for (int i = 0; i < aims; i++) all.add(new Of(Degrees.NONE, Degrees.NONE));
        return new Progress(all);
    }

    /** Answers of several dates together. */
    Progress plus(Progress other) {
        var all = new ArrayList<Of>();
        for (int i = 0; i < aims.size(); i++) {
            var mine = aims.get(i);
            var theirs = i < other.aims.size() ? other.aims.get(i) : new Of(Degrees.NONE, Degrees.NONE);
            all.add(new Of(mine.before.plus(theirs.before), mine.after.plus(theirs.after)));
        }
        return new Progress(all);
    }

    boolean told() {
        return aims.stream().anyMatch(Of::told);
    }

    /** What may be shown of a date that others can compare with others: nothing of a moment that fewer than five answered. */
    Progress shareable() {
        return new Progress(aims.stream()
                .map(it -> new Of(
                        it.before.enough() ? it.before : Degrees.NONE, it.after.enough() ? it.after : Degrees.NONE))
                .toList());
    }
}
