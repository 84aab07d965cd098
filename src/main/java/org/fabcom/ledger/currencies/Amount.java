package org.fabcom.ledger.currencies;

import java.util.List;

/** So many of the smallest unit of a currency: cents, minutes, points. Never zero nor less (E36). */
public record Amount(CurrencyId currency, long units) {

    /** The most that one transfer may carry. */
    public static final long MOST = 1_000_000_000_000L;

    public static List<Amount> one(CurrencyId currency, long units) {
        return List.of(new Amount(currency, units));
    }
}
