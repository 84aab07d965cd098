package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.flows.mass.Grams;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a survey.
 *
 * @param value in the smallest part of its unit; null: unknown
 * @param url where it opens to its rows; empty: nowhere
 * @param source where it was read, if the structure typed it
 */
record Indicator(
        String section,
        String code,
        String label,
        Unit unit,
        @Nullable Long value,
        Origin origin,
        String url,
        String source) {

    /** What is counted, and how many figures stand behind the comma. */
    enum Unit {
        TONNES(6),
        TENTHS(1),
        EUROS(2),
        COUNT(0),
        /** Typed, to the hundredth. */
        PLAIN(2);

        final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }
    }

    enum Origin {
        WEIGHED,
        ESTIMATED,
        COMPUTED,
        RECORDED,
        TYPED,
        UNKNOWN
    }

    /** As people read it; « inconnu » where nobody knows. */
    String words(Page page) {
        if (value == null) return page.t("web.unknown");
        return switch (unit) {
            case TONNES -> Grams.tonnes(value, page);
            case TENTHS -> page.formats().decimal(value, 1) + "\u00a0%";
            case EUROS -> page.euros(value);
            case COUNT -> page.number(value);
            case PLAIN -> plain(value, page);
        };
    }

    /** Hundredths: « 12 », « 12,50 ». */
    static String plain(long value, Page page) {
        return value % 100 == 0 ? page.number(value / 100) : page.formats().decimal(value, 2);
    }

    /** As programs and spreadsheets read it, in the unit that is said beside; empty where nobody knows. */
    String plain() {
        if (value == null) return "";
        return BigDecimal.valueOf(value, unit.decimals).stripTrailingZeros().toPlainString();
    }
}
