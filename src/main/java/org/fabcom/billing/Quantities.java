package org.fabcom.billing;

import org.fabcom.web.Page;

/** Quantities and rates in the reader's words. */
public final class Quantities {

    private Quantities() {}

    /** « 1,250 kg », « 1 h 30 », « 2,5 jours », « 3 ». */
    public static String told(Measure measure, long quantity, Page page) {
        var formats = page.formats();
        return switch (measure) {
            case PIECE -> page.number(quantity);
            case KILO -> page.t("billing.measure.KILO", formats.decimal(quantity, 3));
            case HOUR -> page.duration(quantity);
            case DAY -> page.t("billing.measure.DAY", formats.decimal(quantity * 5, 1));
        };
    }

    /** « 5,5 % », « 20 % ». */
    public static String percent(long basisPoints, Page page) {
        var formats = page.formats();
        return page.t(
                "billing.percent",
                basisPoints % 10 == 0 ? formats.decimal(basisPoints / 10, 1) : formats.decimal(basisPoints, 2));
    }
}
