package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.agenda.events.Happening;

/** When people say how far they are: before the workshop and after it. */
public enum Moment {
    BEFORE,
    AFTER;

    /** How long after the end one may still say it. */
    static final Duration OPEN = Duration.ofDays(30);

    /** Before: until it has begun for an hour, for who comes in late. After: from its start on, for thirty days. */
    boolean open(Happening date, Instant now) {
        if (date.cancelled()) return false;
        return this == BEFORE
                ? now.isBefore(date.startsAt().plus(Duration.ofHours(1)))
                : !now.isBefore(date.startsAt()) && !closed(date, now);
    }

    /** Nobody answers any more: what is counted stays what it is. */
    static boolean closed(Happening date, Instant now) {
        return !now.isBefore(date.endsAt().plus(OPEN));
    }
}
