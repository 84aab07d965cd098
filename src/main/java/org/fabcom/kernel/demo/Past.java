package org.fabcom.kernel.demo;

import module java.base;

/**
 * The time of the house: now, except for a thread that tells what happened earlier. Only the invented territory does that,
 * so that its history goes through the same commands as everything else.
 */
public final class Past {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private Past() {}

    /** Runs it as if it were then: every command called meanwhile by this thread writes that date. */
    public static void at(Instant then, Runnable what) {
        ScopedValue.where(THEN, then).run(what);
    }

    /**
     * The same, for what is so old that everybody knows: the events that commands publish meanwhile reach nobody, so that no
     * bell rings today for the year before last.
     */
    public static void quietly(Instant then, Runnable what) {
        ScopedValue.where(THEN, then).where(QUIET, true).run(what);
    }

    static boolean quiet() {
        return QUIET.isBound();
    }

    /** The clock that all rooms are handed. */
    public static Clock clock() {
        return new TellingClock(ZoneOffset.UTC);
    }

    private static final class TellingClock extends Clock {

        private final ZoneId zone;

        TellingClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return THEN.isBound() ? THEN.get() : Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new TellingClock(other);
        }
    }
}
