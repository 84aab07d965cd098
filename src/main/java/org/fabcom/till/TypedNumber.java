package org.fabcom.till;

import module java.base;
import org.fabcom.kernel.TypedDecimal;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € », « 4€50 ». */
public final class TypedNumber {

    private static final long MOST = 9_999_999;

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return TypedDecimal.cents(typed, MOST * 100);
    }

    /** Grams, typed in kilograms; « 850 g » says its own unit. */
    public static OptionalLong grams(String typed) {
        return TypedDecimal.grams(typed, MOST * 1000);
    }

    public static OptionalLong pieces(String typed) {
        return TypedDecimal.units(typed, 0, MOST);
    }

    /** Cents that a page gave itself, below zero too. */
    public static OptionalLong signed(String given) {
        return given.matches("-?[0-9]{1,12}") ? OptionalLong.of(Long.parseLong(given)) : OptionalLong.empty();
    }
}
