package org.fabcom.till;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € ». */
public final class TypedNumber {

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return whole(typed, 2);
    }

    /** Grams, typed in kilograms. */
    public static OptionalLong grams(String typed) {
        return whole(typed, 3);
    }

    public static OptionalLong pieces(String typed) {
        return whole(typed, 0);
    }

    private static OptionalLong whole(String typed, int decimals) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f€]|kg", "").replace(',', '.');
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) return OptionalLong.empty();
        try {
            return OptionalLong.of(new BigDecimal(text).movePointRight(decimals).longValueExact());
        } catch (ArithmeticException tooFine) {
            return OptionalLong.empty();
        }
    }
}
