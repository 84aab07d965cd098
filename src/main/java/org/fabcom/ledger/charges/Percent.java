package org.fabcom.ledger.charges;

import java.math.BigDecimal;
import java.util.OptionalInt;

/** « 0,5 » percent as 1/10 000. */
final class Percent {

    private static final int ALL = 10_000;

    private Percent() {}

    /** Empty if it is none, or more than a hundred. */
    static OptionalInt read(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) return OptionalInt.empty();
        int rate = new BigDecimal(text).movePointRight(2).intValueExact();
        return rate > ALL ? OptionalInt.empty() : OptionalInt.of(rate);
    }
}
