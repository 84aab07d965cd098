package org.fabcom.billing;

import module java.base;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.field.TypedDuration;

/** Sums and quantities as people type them: « 1 234,50 », « 1.5 ». */
public final class TypedAmount {

    private static final long MOST = 999_999_999;

    private TypedAmount() {}

    /** Cents, zero among them; empty if unreadable, below zero, too fine or too big. */
    public static OptionalLong cents(String typed) {
        return TypedDecimal.cents(typed, MOST * 100);
    }

    /** Basis points of a percentage. */
    public static OptionalLong percent(String typed) {
        return TypedDecimal.units(typed.replace("%", ""), 2, MOST * 100);
    }

    /** « 1 h 30 », also « 1h30 » and « 5 h ». */
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,4}) *h(?:eures?)? *([0-5][0-9])?");

    /**
     * Small units of a quantity in large ones, with or without its unit behind (« 5 h », « 1 h 30 », « 2 jours »); empty if it is no whole
     * number of them, or none.
     */
    public static OptionalLong quantity(String typed, Measure measure) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
        var hours = HOURS.matcher(text);
        if (measure == Measure.HOUR && hours.matches()) {
            long minutes = hours.group(2) == null ? 0 : Long.parseLong(hours.group(2));
            long all = 60 * Long.parseLong(hours.group(1)) + minutes;
            return all > 0 ? OptionalLong.of(all) : OptionalLong.empty();
        }
        var read = TypedDecimal.units(
                text.replaceFirst(" *(" + unit(measure) + ")$", ""), 3, measure.per(), MOST * measure.per());
        if (read.isEmpty() && measure == Measure.HOUR)
            read = TypedDuration.minutes(typed).map(OptionalLong::of).orElse(read);
        return read.isPresent() && read.getAsLong() > 0 ? read : OptionalLong.empty();
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case PIECE -> "pièces?|pieces?|séances?|sessions?";
            case KILO -> "kg|kilos?";
            case HOUR -> "h|heures?|hours?";
            case DAY -> "j|jours?|days?";
        };
    }

    /** The key of the sentence that says how a quantity is typed. */
    public static String wrong(Measure measure) {
        return "billing.quantity.wrong." + measure;
    }

    /** Cents, as one writes euros: « 12 », « 12,50 ». */
    public static String euros(long cents) {
        return plain(cents, 100).replaceFirst(",(.)$", ",$10");
    }

    /** Back into the field it was typed in: « 12,5 ». */
    public static String plain(long amount, int by) {
        var text = BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(by), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (text.scale() < 0 ? text.setScale(0) : text).toPlainString().replace('.', ',');
    }
}
