package org.fabcom.acts.day;

import java.util.List;

/** Meetings that took place and of which no act was written. */
public record DayActsView(List<DueActView> due) {

    /** A meeting, when it was, and where to write its act. */
    public record DueActView(String title, String when, String url) {}
}
