package org.fabcom.till;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fabcom.web.field.TypedEuros;

/** Numbers as people type them at a till: « 12,5 », « 1.200 », « 3 € », « 4€50 ». */
public final class TypedNumber {

    private static final Pattern GRAMS = Pattern.compile(".*[0-9][\\s\u00a0\u202f]*g");
    private static final Pattern BOTH =
            Pattern.compile("([0-9]+)[\\s\u00a0\u202f]*kg[\\s\u00a0\u202f]*([0-9]{3})[\\s\u00a0\u202f]*g?");
    private static final Pattern KILOS = Pattern.compile("[\\s\u00a0\u202f]*kg$");

    private TypedNumber() {}

    /** Cents of euro. */
    public static OptionalLong cents(String typed) {
        return whole(typed, 2);
    }

    /** Grams, typed in kilograms; « 850 g » says its own unit. */
    public static OptionalLong grams(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var both = BOTH.matcher(text);
        if (both.matches()) return whole(both.group(1) + "." + both.group(2), 3);
        return GRAMS.matcher(text).matches()
                ? whole(text.substring(0, text.length() - 1), 0)
                : whole(KILOS.matcher(text).replaceFirst(""), 3);
    }

    public static OptionalLong pieces(String typed) {
        return whole(typed, 0);
    }

    /** Cents that a page gave itself, below zero too. */
    public static OptionalLong signed(String given) {
        return given.matches("-?[0-9]{1,12}") ? OptionalLong.of(Long.parseLong(given)) : OptionalLong.empty();
    }

    private static OptionalLong whole(String typed, int decimals) {
        var text = TypedEuros.plain(typed);
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) return OptionalLong.empty();
        try {
            return OptionalLong.of(new BigDecimal(text).movePointRight(decimals).longValueExact());
        } catch (ArithmeticException tooFine) {
            return OptionalLong.empty();
        }
    }
}
