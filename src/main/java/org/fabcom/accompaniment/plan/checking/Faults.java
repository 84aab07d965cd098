package org.fabcom.accompaniment.plan.checking;

import java.util.ArrayList;
import java.util.List;

/** Counts all faults and keeps the first ones to show. Not thread-safe. */
final class Faults {

    static final int SHOWN = 100;
    private static final int LONGEST = 80;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    void add(int line, Fault.What what, String about) {
        count++;
        if (first.size() < SHOWN)
            first.add(new Fault(line, what, about.length() <= LONGEST ? about : about.substring(0, LONGEST) + "…"));
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }
}
