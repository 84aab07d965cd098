package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.people.invoicing.Tariffs.Per;
import org.fabcom.web.Page;

/** How quantities and rules of bookings are said. */
final class Wording {

    private Wording() {}

    /** « 2 h », « une demi-journée », « 1,5 jour ». */
    static String quantity(Per per, long quantity, Page page) {
        if (per == Per.HOUR) return page.duration(quantity);
        return quantity == 1
                ? page.t("bookings.half")
                : page.t("bookings.days", page.formats().decimal(quantity * 5, 1));
    }

    /** « Annulation gratuite jusqu’à 24 h avant ; ensuite 50 % du prix reste dû. » */
    static String rule(int hours, int kept, boolean free, Page page) {
        return free || kept == 0 || hours == 0 ? page.t("bookings.rule.free") : page.t("bookings.rule", hours, kept);
    }

    /** Of a table of bookings. */
    static List<String> headings(Page page, String second) {
        return List.of(page.t("bookings.when"), page.t(second), page.t("bookings.price"), page.t("bookings.state"));
    }

    /** What it costs, or what stays due. */
    static String price(Booking it, Page page) {
        var cents = it.cents();
        if (cents == null) return page.t("bookings.price.nothing");
        if (it.running() || it.state() == State.MISSED) return page.euros(cents);
        return it.owed() == 0
                ? page.euros(0)
                : page.t("bookings.price.part", page.euros(it.owed()), it.due(), page.euros(cents));
    }
}
