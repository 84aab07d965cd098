package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.TypedAmount;
import org.fabcom.web.field.TypedDuration;

/** Durations as people type them: « 3 », « 3,5 », « 3h30 », « 3 h 30 », « 45 min », « 1 heure et demie ». */
public final class TypedHours {

    private static final long MOST = 6_000_000;

    private TypedHours() {}

    /** Whole minutes, at least one; empty if unreadable. */
    public static OptionalLong minutes(String typed) {
        var said = TypedDuration.minutes(typed);
        if (said.isPresent()) return bounded(said.get());
        var text = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]", "");
        var read = TypedAmount.quantity(text.replaceAll("h$", ""), Measure.HOUR);
        return read.isEmpty() ? read : bounded(read.getAsLong());
    }

    private static OptionalLong bounded(long minutes) {
        return minutes < 1 || minutes > MOST ? OptionalLong.empty() : OptionalLong.of(minutes);
    }
}
