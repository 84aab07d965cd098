package org.fabcom.acts.day;

import module java.base;

/** Meetings that took place and of which no act was written. {@code now}: one more stands on top of the page. */
public record DayActsView(List<DueActView> due, boolean now) {

    /** How many acts wait. */
    public int number() {
        return due.size() + (now ? 1 : 0);
    }

    /** A meeting, when it was, where to write its act, and where to say that nobody came, if that was not said. */
    public record DueActView(String title, String when, String url, String nobody) {}
}
