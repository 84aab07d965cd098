package org.fabcom.till;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fabcom.kernel.TypedDecimal;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € ». */
public final class TypedNumber {

    private static final Pattern GRAMS = Pattern.compile(".*[0-9][\\s\u00a0\u202f]*g");

    private static final long MOST = 9_999_999;

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return TypedDecimal.cents(typed, MOST * 100);
    }

    /** Grams, typed in kilograms; « 850 g » says its own unit. */
    public static OptionalLong grams(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return GRAMS.matcher(text).matches()
                ? TypedDecimal.units(text.substring(0, text.length() - 1), 0, MOST)
                : TypedDecimal.units(text.replaceFirst("kg$", ""), 3, MOST * 1000);
    }

    public static OptionalLong pieces(String typed) {
        return TypedDecimal.units(typed, 0, MOST);
    }
}
