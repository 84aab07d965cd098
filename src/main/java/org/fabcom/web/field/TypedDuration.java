package org.fabcom.web.field;

import module java.base;

/** Durations as people say them: 5 h 30, 5h30, 5:30, 30 min, 1 heure et demie, or a decimal number of hours such as 5,5. */
public final class TypedDuration {

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,6})[h:]([0-5][0-9])(?:min)?");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,6})min");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,2})?)h?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    private TypedDuration() {}

    /** In minutes, a bare number being hours; empty if it cannot be read. */
    public static Optional<Integer> minutes(String typed) {
        return read(said(typed));
    }

    /** In minutes, a bare whole number being minutes: « 45 », but « 2 h 30 » and « 2,5 » too. */
    public static Optional<Integer> minutesFirst(String typed) {
        var text = said(typed);
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : read(text);
    }

    /** As it could have been typed, to be changed: « 4 », « 4 h 05 ». */
    public static String typed(int minutes) {
        return minutes % 60 == 0 ? "" + minutes / 60 : "%d h %02d".formatted(minutes / 60, minutes % 60);
    }

    private static Optional<Integer> read(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches())
            return Optional.of(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
        var few = MINUTES.matcher(text);
        if (few.matches()) return Optional.of(Integer.parseInt(few.group(1)));
        var decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) return Optional.empty();
        return Optional.of((int) Math.round(Double.parseDouble(decimal.group(1).replace(',', '.')) * 60));
    }

    /** Words become the signs that stand for them. */
    private static String said(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replaceAll("^(?:une)?demi-?heure$", "30min")
                .replaceAll("^une?h", "1h")
                .replaceAll("heures?|hours?", "h")
                .replaceAll("hetdemie?$", "h30")
                .replaceAll("hetquart$", "h15")
                .replaceAll("(?:minutes?|mins|mn)$", "min");
    }
}
