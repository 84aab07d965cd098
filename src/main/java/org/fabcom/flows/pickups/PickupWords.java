package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.pickups.Pickup.Said;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.web.Page;

/** How collections are told on pages and paper. */
public final class PickupWords {

    private PickupWords() {}

    /** « 9 h 30 », or « 09:30 » in English. */
    public static String hour(LocalTime at, Locale locale) {
        if (!locale.getLanguage().equals("fr"))
            return DateTimeFormatter.ofPattern("HH:mm").format(at);
        return at.getHour() + "\u00a0h" + (at.getMinute() == 0 ? "" : "\u00a0%02d".formatted(at.getMinute()));
    }

    public static String where(Said said) {
        return said.street().isEmpty() ? said.commune() : said.street() + ", " + said.commune();
    }

    /** About how much, and of what. */
    public static String what(Said said, Page page) {
        return page.t("pickups.amount." + said.amount()) + " · " + said.what();
    }

    public static String when(Pickup it, Page page) {
        var at = it.at();
        return page.date(it.said().day()) + ", "
                + (at == null
                        ? page.t("pickups.half." + it.said().half())
                        : page.t("pickups.about", hour(at, page.locale())));
    }

    public static String chip(State state) {
        return switch (state) {
            case ASKED -> "care";
            case CONFIRMED, PLANNED -> "info";
            case DONE -> "good";
            case NOBODY, REFUSED -> "bad";
            case CANCELLED -> "neutral";
        };
    }
}
