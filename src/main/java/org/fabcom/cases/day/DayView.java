package org.fabcom.cases.day;

import module java.base;
import gg.jte.Content;
import org.fabcom.cases.coordination.AgedRowView;

/** A mediator’s day: follow-ups due, their cases by the next date, and the cards of other rooms. */
public record DayView(
        List<DueView> due, List<AgedRowView> rows, List<Content> cards, boolean declared, String own, String date) {

    /** A follow-up that is due, or comes within a week. */
    public record DueView(String organisation, String title, String when, boolean late, String url) {}
}
