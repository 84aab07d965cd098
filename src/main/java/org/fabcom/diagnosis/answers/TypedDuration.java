package org.fabcom.diagnosis.answers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hours as people say them: 5 h 30, 5h30, 5:30, 30 min, or a decimal number such as 5,5. */
public final class TypedDuration {

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,6})[h:]([0-5][0-9])");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,6})min");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,2})?)h?");

    private TypedDuration() {}

    /** In minutes; empty if it cannot be read. */
    public static Optional<Integer> minutes(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]", "");
        var clock = CLOCK.matcher(text);
        if (clock.matches())
            return Optional.of(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
        var few = MINUTES.matcher(text);
        if (few.matches()) return Optional.of(Integer.parseInt(few.group(1)));
        var decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) return Optional.empty();
        return Optional.of((int) Math.round(Double.parseDouble(decimal.group(1).replace(',', '.')) * 60));
    }
}
