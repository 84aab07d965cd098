package org.fabcom.membership.hours;

import java.util.Locale;
import java.util.OptionalLong;
import org.fabcom.billing.Measure;
import org.fabcom.billing.TypedAmount;

/** Durations as people type them: « 3 », « 3,5 », « 3h30 », « 3 h 30 », « 45 min ». */
public final class TypedHours {

    private static final long MOST = 6_000_000;

    private TypedHours() {}

    /** Whole minutes, at least one; empty if unreadable. */
    public static OptionalLong minutes(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.matches("[0-9]{1,7}min")) return bounded(Long.parseLong(text.replace("min", "")));
        if (text.matches("[0-9]{1,6}h[0-5][0-9]")) {
            int at = text.indexOf('h');
            return bounded(Long.parseLong(text.substring(0, at)) * 60 + Long.parseLong(text.substring(at + 1)));
        }
        var read = TypedAmount.quantity(text.replaceAll("h$", ""), Measure.HOUR);
        return read.isEmpty() ? read : bounded(read.getAsLong());
    }

    private static OptionalLong bounded(long minutes) {
        return minutes < 1 || minutes > MOST ? OptionalLong.empty() : OptionalLong.of(minutes);
    }
}
