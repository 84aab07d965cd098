package org.fabcom.people.tokens;

import module java.base;

/**
 * How many requests each caller made in the running minute, in memory: a request of the API must not cost a write of its own. Each
 * node counts for itself. Thread-safe.
 */
final class Pace {

    static final int SECONDS = 60;
    private static final int MOST_CALLERS = 20_000;

    /** A minute, and what was asked in it. */
    private record Minute(long number, Map<String, AtomicInteger> callers) {}

    /** What is left in this minute, and when the next one begins; {@code left} is below zero for what is too much. */
    record Left(int left, int seconds) {}

    private final int most;
    private final Clock clock;
    private volatile Minute minute = new Minute(-1, new ConcurrentHashMap<>());

    Pace(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    int most() {
        return most;
    }

    /** Counts one. Those beyond the callers that are kept apart count together. */
    Left count(String caller) {
        long now = clock.instant().getEpochSecond();
        var here = at(now / SECONDS);
        var key = here.callers().size() < MOST_CALLERS || here.callers().containsKey(caller) ? caller : "";
        int made =
                here.callers().computeIfAbsent(key, it -> new AtomicInteger()).incrementAndGet();
        return new Left(most - made, (int) (SECONDS - now % SECONDS));
    }

    private Minute at(long number) {
        var here = minute;
        if (here.number() == number) return here;
        synchronized (this) {
            if (minute.number() != number) minute = new Minute(number, new ConcurrentHashMap<>());
            return minute;
        }
    }
}
