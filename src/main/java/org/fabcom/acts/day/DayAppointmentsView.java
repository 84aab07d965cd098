package org.fabcom.acts.day;

import java.util.List;

/** Appointments of which an act is proposed. */
public record DayAppointmentsView(List<DueView> due) {

    /** One of them. */
    public record DueView(String title, String when, String url, String note, String decline) {}
}
