package org.fabcom.acts.day;

import module java.base;

/** Appointments of which an act is proposed. */
public record DayAppointmentsView(List<DueView> due) {

    /** One of them. */
    public record DueView(String title, String when, String url, String note, String decline) {}
}
