package org.fabcom.accompaniers;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * One line of a published price list.
 *
 * @param cents what one pays, tax included
 * @param vat the tax that is in it, in hundredths of a per cent; 0: none
 * @param condition of a solidarity price, for whom it is; null for everybody's price
 */
public record Price(
        Kind kind,
        String words,
        long cents,
        int vat,
        @Nullable String condition,
        LocalDate on) {

    static final long MOST_CENTS = 100_000_000;

    public enum Kind {
        FREE,
        HOUR,
        HALF_DAY,
        DAY,
        FLAT
    }

    public Price {
        if (kind == Kind.FREE != (cents == 0)) throw new IllegalArgumentException("free is 0, all else is not");
        if (cents < 0 || cents > MOST_CENTS) throw new IllegalArgumentException("cents");
        if (vat < 0 || vat > 10_000) throw new IllegalArgumentException("vat");
        if (condition != null && condition.isBlank()) throw new IllegalArgumentException("condition");
    }

    public boolean solidarity() {
        return condition != null;
    }

    /** A price of more than a year ago is to be asked again (A3). */
    public boolean stale(LocalDate today) {
        return on.isBefore(today.minusMonths(12));
    }
}
