package org.fabcom.till;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € ». */
public final class TypedNumber {

    private static final Pattern GRAMS = Pattern.compile(".*[0-9][\\s\u00a0\u202f]*g");

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return whole(typed, 2);
    }

    /** Grams, typed in kilograms; « 850 g » says its own unit. */
    public static OptionalLong grams(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return GRAMS.matcher(text).matches() ? whole(text.substring(0, text.length() - 1), 0) : whole(text, 3);
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
