package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.Days;

/**
 * From when to when, as a clock on the wall shows it in the zone of the house. Immutable.
 *
 * <p>In the night when clocks go back the first of two equal times is meant; in the night when they go forward a time that does
 * not exist is an hour later (RFC 5545 §3.3.5, as {@code java.time} does).
 */
public record Span(LocalDateTime start, LocalDateTime end) {

    /** The zone of the house. */
    public static final ZoneId ZONE = Days.ZONE;

    public static final Duration LONGEST = Duration.ofDays(14);

    public Span {
        if (!end.isAfter(start)) throw new IllegalArgumentException("end");
        if (Duration.between(start, end).compareTo(LONGEST) > 0) throw new IllegalArgumentException("too long");
    }

    public Instant startsAt() {
        return start.atZone(ZONE).toInstant();
    }

    /** When the clock shows the end; never before the start, even in the night when an hour is left out. */
    public Instant endsAt() {
        var at = end.atZone(ZONE).toInstant();
        return at.isAfter(startsAt()) ? at : startsAt().plus(Duration.between(start, end));
    }

    /** As long on the wall, from another start. */
    public Span from(LocalDateTime otherStart) {
        return new Span(otherStart, otherStart.plus(Duration.between(start, end)));
    }

    /** What a watch measures: an hour more or less than the wall in two nights of the year. */
    public Duration lasting() {
        return Duration.between(startsAt(), endsAt());
    }
}
