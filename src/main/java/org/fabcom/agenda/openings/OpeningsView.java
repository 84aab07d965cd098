package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.web.Page;

/** The openings of a mediator; {@code open}: the page where people take a time, empty while there is none. */
public record OpeningsView(List<LineView> lines, String open) {

    /** Hours of a week with the place, how many times are free now, and how many are {@code booked}. */
    public record LineView(String url, String title, String text, long free, int booked, boolean closed) {}

    static String where(Venue venue, Page page) {
        return switch (venue.kind()) {
            case PLACE -> venue.line();
            case ONLINE -> page.t("agenda.online");
            case PHONE -> page.t("openings.phone");
        };
    }
}
