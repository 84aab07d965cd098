package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.agenda.Span;
import org.jspecify.annotations.Nullable;

/**
 * A round.
 *
 * @param meeting of its crew in the agenda; null: none was arranged
 */
record PickupRound(UUID id, Said said, @Nullable UUID meeting, boolean cancelled) {

    static final int LONGEST_VEHICLE = 60;
    static final int LONGEST_NOTE = 500;
    static final int MOST_STOPS = 40;

    /**
     * What is said of it.
     *
     * @param capacity stops at most
     * @param note for whoever drives
     */
    record Said(UUID site, LocalDate day, LocalTime starts, LocalTime ends, String vehicle, int capacity, String note) {

        Span span() {
            return new Span(day.atTime(starts), day.atTime(ends));
        }

        /** About when the n-th stop is, counted from 0, if all take as long. */
        LocalTime about(int n) {
            long minutes = Duration.between(starts, ends).toMinutes() * Math.min(n, capacity) / capacity;
            return starts.plusMinutes(minutes - minutes % 5);
        }
    }
}
