package org.fabcom.till.sales;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Whether the time that a device gave can be believed. */
public enum DeviceClock {
    RIGHT,
    /** It is later than the hour at which it came in. */
    AHEAD,
    /** It is earlier than what the same device had sold before. */
    BACK;

    /** Clocks of telephones differ by less, and are set right while one works. */
    private static final Duration SLIP = Duration.ofMinutes(2);

    /** An hour, and how it was found. */
    public record Reading(Instant at, DeviceClock clock) {}

    /**
     * @param said by the device
     * @param offset milliseconds that the house's clock was ahead of it when they last spoke
     * @param received when it came in
     * @param before the hour of what the device sold before; null: nothing
     */
    public static Reading read(Instant said, long offset, Instant received, @Nullable Instant before) {
        var at = said.plusMillis(offset).truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(received.plus(SLIP))) return new Reading(received.truncatedTo(ChronoUnit.MILLIS), AHEAD);
        if (before != null && at.isBefore(before.minus(SLIP)))
            return new Reading(before.truncatedTo(ChronoUnit.MILLIS), BACK);
        return new Reading(at, RIGHT);
    }
}
