package org.fabcom.accompaniers;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Whether somebody takes newcomers; in this order in every list, so that whoever is full never comes first (A9). */
public enum Availability {
    OPEN,
    LIMITED,
    UNKNOWN,
    FULL;

    /** What holds that day: after its last day « limited » is open again, and of « full » nobody knows what became of it. */
    public Availability on(@Nullable LocalDate until, LocalDate day) {
        if (until == null || !until.isBefore(day)) return this;
        return switch (this) {
            case LIMITED -> OPEN;
            case FULL -> UNKNOWN;
            case OPEN, UNKNOWN -> this;
        };
    }
}
