package org.fabcom.kernel.bounds;

import module java.base;

/**
 * So many at once; the others wait for their turn in the order they came, some time at most, and so many at most: who comes when
 * too many wait is told at once. Thread-safe.
 */
public final class Turns {

    /** A turn that was given, until it is closed; closing it again does nothing. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration longest;

    public Turns(int atOnce, int waiting, Duration longest) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.longest = longest;
    }

    /** Empty if it did not come in time. */
    public Optional<Turn> take() {
        if (!places.tryAcquire()) return Optional.empty();
        boolean taken = false;
        try {
            taken = turns.tryAcquire(0, TimeUnit.SECONDS)
                    || Hand.without(() -> turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) places.release();
        }
        return taken ? Optional.of(given()) : Optional.empty();
    }

    private Turn given() {
        var open = new AtomicBoolean(true);
        return () -> {
            if (!open.compareAndSet(true, false)) return;
            turns.release();
            places.release();
        };
    }
}
