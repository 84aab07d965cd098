package org.fabcom.agenda.registrations;

import module java.base;

/** How long a place that came free is kept for the next in line. */
final class Offer {

    static final Duration LONGEST = Duration.ofHours(48);
    static final Duration SHORTEST = Duration.ofHours(1);

    private Offer() {}

    /** Two days; less when the date is near, so that others still get their turn: half of what is left, an hour at least. */
    static Instant until(Instant now, Instant start) {
        var half = Duration.between(now, start).dividedBy(2);
        var kept = half.compareTo(LONGEST) > 0 ? LONGEST : half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
        var until = now.plus(kept);
        return until.isAfter(start) ? start : until;
    }
}
