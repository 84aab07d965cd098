package org.fabcom.cases.together;

import module java.base;

/**
 * Meetings in a card.
 *
 * @param older how many more wait to be noted
 * @param propose where to propose one, {@code act}: to note an act; empty for those who may not
 */
public record MeetingCardView(List<PartView> parts, int older, String propose, String act) {

    /** Those of one sort; {@code title} is empty if there are no others; {@code folded}: they are over, and open on request. */
    public record PartView(String title, List<MeetingLineView> meetings, boolean folded) {

        PartView(String title, List<MeetingLineView> meetings) {
            this(title, meetings, false);
        }
    }

    /** A meeting: when (or how many slots to choose from), where, and its page. */
    public record MeetingLineView(String title, String when, String where, String kind, String state, String url) {}
}
