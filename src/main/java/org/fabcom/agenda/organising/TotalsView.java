package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.web.Form;

/** The workshops of a period added up; {@code progress} is empty while too few answered. */
public record TotalsView(
        String organisation,
        String path,
        Form form,
        int workshops,
        int present,
        int walkedIn,
        int excused,
        int missed,
        int unsaid,
        String progress,
        List<LineView> lines) {

    /** One date. */
    public record LineView(
            String url,
            String title,
            String day,
            int expected,
            int present,
            int excused,
            int missed,
            String progress) {}
}
