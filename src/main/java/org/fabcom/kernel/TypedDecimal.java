package org.fabcom.kernel;

import module java.base;

/**
 * Numbers and sums as people type them: « 1 200 », « 12,50 », « 1.234,50 », « 4€50 ». What some would read in another way is none:
 * « 1.000 » where no thousandths count, « 12 50 ».
 */
public final class TypedDecimal {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<whole>[0-9]{1,12}|[0-9]{1,3}(?<part>[ '’.,])[0-9]{3}(?:\\k<part>[0-9]{3}){0,3})"
                    + "(?: ?(?<sign>[.,]) ?(?<behind>[0-9]{1,9}))?");
    private static final String EURO = "(?i:€|euros?|eur)";
    private static final Pattern BETWEEN = Pattern.compile(" ?" + EURO + " ?(?=[0-9]{2}$)");
    private static final Pattern OUTSIDE = Pattern.compile("^" + EURO + " ?| ?" + EURO + "$");

    private static final Pattern GRAMS = Pattern.compile(".*[0-9] ?g");
    private static final Pattern KILOS_AND_GRAMS = Pattern.compile("([0-9]+) ?kg ?([0-9]{3}) ?g?");
    private static final Pattern KILOS = Pattern.compile(" ?kg$");

    private TypedDecimal() {}

    /** Not below zero, with at most so many figures after the comma. */
    public static Optional<BigDecimal> read(String typed, int decimals) {
        var it = NUMBER.matcher(BLANKS.matcher(typed).replaceAll(" ").strip());
        if (!it.matches()) return Optional.empty();
        var part = it.group("part");
        var behind = it.group("behind");
        var whole = it.group("whole").replaceAll("[^0-9]", "");
        if (behind == null) return Optional.of(new BigDecimal(whole));
        boolean thousand = part == null && behind.length() == 3 && decimals < 3 && !whole.startsWith("0");
        if (thousand || it.group("sign").equals(part)) return Optional.empty();
        return Optional.of(new BigDecimal(whole + "." + behind).stripTrailingZeros())
                .filter(number -> number.scale() <= decimals);
    }

    /** In the smallest unit of so many decimals, « 12,5 » with three of them as 12 500; empty above {@code most} of these units. */
    public static OptionalLong units(String typed, int decimals, long most) {
        return units(typed, decimals, BigDecimal.TEN.pow(decimals).longValueExact(), most);
    }

    /** In units of which {@code per} make one, « 1,5 » hours as 90 minutes; empty too where that is no whole number of them. */
    public static OptionalLong units(String typed, int decimals, long per, long most) {
        return read(typed, decimals)
                .map(it -> it.multiply(BigDecimal.valueOf(per)).stripTrailingZeros())
                .filter(it -> it.scale() <= 0 && it.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(it -> OptionalLong.of(it.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    /** Grams of what is typed in kilograms: « 12,4 »; « 850 g » and « 1 kg 200 » say their own units. Empty above {@code most} grams. */
    public static OptionalLong grams(String typed, long most) {
        var text = BLANKS.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        var both = KILOS_AND_GRAMS.matcher(text);
        if (both.matches()) return units(both.group(1) + "." + both.group(2), 3, most);
        return GRAMS.matcher(text).matches()
                ? units(text.substring(0, text.length() - 1), 0, most)
                : units(KILOS.matcher(text).replaceFirst(""), 3, most);
    }

    /** Cents of euros, with their sign or without, zero among them; empty above {@code most} cents. */
    public static OptionalLong cents(String typed, long most) {
        var bare = BLANKS.matcher(typed).replaceAll(" ").strip();
        var between = BETWEEN.matcher(bare).replaceFirst(",");
        return units(between.equals(bare) ? OUTSIDE.matcher(bare).replaceAll("") : between, 2, most);
    }
}
