package org.fabcom.till.sales;

import module java.base;
import org.fabcom.billing.Shares;

/**
 * What a kind of object costs, and how the till shows it.
 *
 * @param least the price, or the lowest of the guide, in cents for a piece or a kilogram
 * @param most the highest; the same when there is one price
 * @param category of VAT
 * @param guarantee months of legal guarantee; 0: none
 */
public record Guide(
        UUID kind, String label, String icon, Per per, long least, long most, String category, int guarantee) {

    /** For what a price is. */
    public enum Per {
        PIECE,
        KILO,
        /** Whoever buys says. */
        FREE
    }

    /** What is out of the ordinary in a line, before anything was taken off: it is asked once, not refused (ADR 0147). */
    public enum Doubt {
        /** Above {@link #HEAVY}. */
        HEAVY,
        /** Above {@link #MANY}. */
        MANY,
        /** Sold for nothing. */
        NOTHING,
        /** It has one price, and this is another. */
        OTHER_PRICE,
        /** Above the highest of the guide. */
        ABOVE,
        /** A price that is said freely, above {@link #DEAR}. */
        DEAR
    }

    /** Grams above which a line is asked about, and pieces. */
    public static final long HEAVY = 100_000;

    public static final int MANY = 100;

    /** Cents for a piece of free price. */
    public static final long DEAR = 10_000;

    public Optional<Doubt> doubt(SaleLine line) {
        if (line.grams() > HEAVY) return Optional.of(Doubt.HEAVY);
        if (line.pieces() > MANY) return Optional.of(Doubt.MANY);
        if (line.way().given()) return Optional.empty();
        if (line.full() == 0) return Optional.of(Doubt.NOTHING);
        if (per == Per.FREE && line.full() > DEAR * Math.max(1, line.pieces())) return Optional.of(Doubt.DEAR);
        if (per != Per.PIECE) return Optional.empty();
        if (fixed()) return line.full() == least * line.pieces() ? Optional.empty() : Optional.of(Doubt.OTHER_PRICE);
        return most > 0 && line.full() > most * line.pieces() ? Optional.of(Doubt.ABOVE) : Optional.empty();
    }

    /** Whether the price of this line, before anything was changed of it, is the one that the guide makes, or its lowest. */
    public boolean makes(SaleLine line) {
        if (least == 0 || per == Per.FREE) return false;
        if (per == Per.PIECE) return line.full() == least * line.pieces();
        return line.grams() > 0 && line.full() == Shares.divided(least, line.grams(), 1000);
    }

    public boolean fixed() {
        return per != Per.FREE && least == most && least > 0;
    }
}
