package org.fabcom.till;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fabcom.kernel.TypedDecimal;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € », « 4€50 ». */
public final class TypedNumber {

    private static final Pattern GRAMS = Pattern.compile(".*[0-9][\\s\u00a0\u202f]*g");
    private static final Pattern BOTH =
            Pattern.compile("([0-9]+)[\\s\u00a0\u202f]*kg[\\s\u00a0\u202f]*([0-9]{3})[\\s\u00a0\u202f]*g?");
    private static final Pattern KILOS = Pattern.compile("[\\s\u00a0\u202f]*kg$");

    private static final long MOST = 9_999_999;

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return TypedDecimal.cents(typed, MOST * 100);
    }

    /** Grams, typed in kilograms; « 850 g » says its own unit. */
    public static OptionalLong grams(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var both = BOTH.matcher(text);
        if (both.matches()) return TypedDecimal.units(both.group(1) + "." + both.group(2), 3, MOST * 1000);
        return GRAMS.matcher(text).matches()
                ? TypedDecimal.units(text.substring(0, text.length() - 1), 0, MOST)
                : TypedDecimal.units(KILOS.matcher(text).replaceFirst(""), 3, MOST * 1000);
    }

    public static OptionalLong pieces(String typed) {
        return TypedDecimal.units(typed, 0, MOST);
    }

    /** Cents that a page gave itself, below zero too. */
    public static OptionalLong signed(String given) {
        return given.matches("-?[0-9]{1,12}") ? OptionalLong.of(Long.parseLong(given)) : OptionalLong.empty();
    }
}
