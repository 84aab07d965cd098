package org.fabcom.ledger.charges;

import module java.base;
import org.fabcom.kernel.TypedDecimal;

/** « 0,5 » percent as 1/10 000. */
final class Percent {

    private static final int ALL = 10_000;

    private Percent() {}

    /** Empty if it is none, or more than a hundred. */
    static OptionalInt read(String typed) {
        var rate = TypedDecimal.units(typed.replace("%", ""), 2, ALL);
        return rate.isPresent() ? OptionalInt.of((int) rate.getAsLong()) : OptionalInt.empty();
    }
}
