package org.fabcom.web.texts;

import module java.base;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/** Things that follow each other; the same on both sides, or not. @param at where they begin before */
record Change<T>(int at, List<T> before, List<T> after, boolean same) {

    /** With what was found right behind it. */
    Change<T> with(List<T> gone, List<T> come) {
        var old = new ArrayList<>(before);
        old.addAll(gone);
        var now = new ArrayList<>(after);
        now.addAll(come);
        return new Change<>(at, old, now, false);
    }

    /** All of both sides, in order. */
    static <T> List<Change<T>> between(List<T> before, List<T> after) {
        var all = new ArrayList<Change<T>>();
        int at = 0;
        var patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<T>());
        for (var delta : patch.getDeltas()) {
            int start = delta.getSource().getPosition();
            if (start > at) all.add(same(before, at, start));
            var gone = delta.getSource().getLines();
            var come = delta.getTarget().getLines();
            boolean follows = start == at && !all.isEmpty() && !all.getLast().same();
            if (follows) all.add(all.removeLast().with(gone, come));
            else all.add(new Change<>(start, gone, come, false));
            at = start + gone.size();
        }
        if (at < before.size()) all.add(same(before, at, before.size()));
        return all;
    }

    private static <T> Change<T> same(List<T> things, int from, int to) {
        return new Change<>(from, things.subList(from, to), things.subList(from, to), true);
    }
}
