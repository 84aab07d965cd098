package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.Plain;

/** Counts all faults and keeps the first ones to show. Not thread-safe. */
final class Faults {

    static final int SHOWN = 100;
    private static final int LONGEST = 80;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    void add(int line, Fault.What what, String about) {
        add(new Fault("", line, what, cut(about), null));
    }

    void add(String file, int line, Fault.What what, String about) {
        add(new Fault(file, line, what, cut(about), null));
    }

    void add(Fault fault) {
        count++;
        if (first.size() < SHOWN) first.add(fault);
    }

    /** Those of the same file that were found on another walk take their place by line. */
    void merge(Faults others) {
        count += others.count;
        first.addAll(others.first);
        first.sort(Comparator.comparingInt(Fault::line));
        if (first.size() > SHOWN) first.subList(SHOWN, first.size()).clear();
    }

    /** What cannot be printed is left out. */
    private static String cut(String about) {
        return Plain.clipped(about.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip(), LONGEST + 1);
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }
}
