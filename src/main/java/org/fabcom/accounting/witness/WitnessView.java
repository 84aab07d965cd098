package org.fabcom.accounting.witness;

import module java.base;

/** The heads of all chains now, and whether the visitor gets them by letter. */
public record WitnessView(List<Line> lines, boolean asked) {

    public WitnessView {
        lines = List.copyOf(lines);
    }

    /** A chain: how many rows, and the beginning of its hash as a letter gives it. */
    public record Line(String chain, long length, String hash) {}
}
