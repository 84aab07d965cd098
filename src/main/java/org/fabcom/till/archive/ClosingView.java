package org.fabcom.till.archive;

import java.util.List;

/**
 * One closing.
 *
 * @param back where whoever looks came from
 * @param told of a day: openings, movements and counts, in their order
 */
public record ClosingView(
        String back, String name, boolean training, ClosingsView.YearView closing, List<ToldView> told) {

    public record ToldView(String what, String at, String by, String sum, List<String> facts) {}
}
