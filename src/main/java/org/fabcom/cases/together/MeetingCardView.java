package org.fabcom.cases.together;

import java.util.List;

/** Meetings in a card; {@code propose} and {@code act}: where to propose one, to note an act; empty for those who may not. */
public record MeetingCardView(List<MeetingLineView> meetings, String propose, String act) {

    /** A meeting: when (or how many slots to choose from), where, and its page. */
    public record MeetingLineView(String title, String when, String where, String kind, String state, String url) {}
}
