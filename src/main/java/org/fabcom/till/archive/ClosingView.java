package org.fabcom.till.archive;

import module java.base;
import org.fabcom.web.LinkView;

/**
 * One closing.
 *
 * @param back where whoever looks came from
 * @param day what its day comes to with its other closings; empty: it is the only one
 * @param others the other closings of its day
 * @param kept of a day: what was kept of deposits that lie in its drawer
 * @param cheques of a day: each with its words, to take them to the bank
 * @param bank their sum; empty: there are none
 * @param gone of a day: cheques that were given back after it was closed
 * @param deposits of a day: cheques that are kept and not cashed, each with its words
 * @param told of a day: openings, movements and counts, in their order, each means once
 */
public record ClosingView(
        String back,
        String name,
        boolean training,
        ClosingsView.YearView closing,
        String day,
        List<LinkView> others,
        List<ToldView> told,
        List<String> kept,
        List<String> cheques,
        String bank,
        List<String> gone,
        List<String> deposits) {

    /** What moved in one way. */
    public record ToldView(String what, String sum, List<MoveView> all) {}

    public record MoveView(String at, String by, List<String> facts) {}
}
