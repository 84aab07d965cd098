package org.fabcom.accompaniers;

import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Prices and availability in words. */
public final class Words {

    private Words() {}

    /** « 60 € l’heure », « gratuit ». */
    public static String amount(Price it, Page page) {
        return page.t("accompaniers.price." + it.kind() + ".words", page.euros(it.cents()));
    }

    /** « sans TVA », « TVA de 5,5 % comprise ». */
    static String vat(int rate, Page page) {
        return rate == 0 ? page.t("accompaniers.vat.none") : page.t("accompaniers.vat.in", percent(rate, page));
    }

    /** Hundredths of a per cent without useless zeros: « 5,5 ». */
    public static String percent(int rate, Page page) {
        if (rate % 100 == 0) return page.number(rate / 100);
        return rate % 10 == 0
                ? page.formats().decimal(rate / 10, 1)
                : page.formats().decimal(rate, 2);
    }

    /** The kind of chip of an availability. */
    public static String chip(Availability it) {
        return switch (it) {
            case OPEN -> "good";
            case LIMITED -> "care";
            case FULL -> "neutral";
            case UNKNOWN -> "unknown";
        };
    }

    public static String availability(Availability it, java.time.@Nullable LocalDate until, Page page) {
        return until == null || it == Availability.OPEN || it == Availability.UNKNOWN
                ? page.t("accompaniers.availability." + it)
                : page.t("accompaniers.availability." + it + ".until", page.shortDate(until));
    }
}
