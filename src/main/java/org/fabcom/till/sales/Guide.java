package org.fabcom.till.sales;

import java.util.UUID;

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

    public boolean fixed() {
        return per != Per.FREE && least == most && least > 0;
    }
}
