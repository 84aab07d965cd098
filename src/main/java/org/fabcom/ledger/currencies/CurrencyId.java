package org.fabcom.ledger.currencies;

import module java.base;
import org.fabcom.kernel.Ids;

/** Which currency or unit. */
public record CurrencyId(UUID value) implements Comparable<CurrencyId> {

    public static CurrencyId next() {
        return new CurrencyId(Ids.next());
    }

    /** Throws IllegalArgumentException if it is not a UUID. */
    public static CurrencyId of(String text) {
        return new CurrencyId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CurrencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
