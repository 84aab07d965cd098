package org.fabcom.testing;

import module java.base;
import org.fabcom.kernel.demo.Past;

/** The clock of the house, which a story may put forward: months go by between two sentences. Put it back afterwards. */
public final class MovedClock extends Clock {

    private final Clock house = Past.clock();
    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    MovedClock() {
        this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private MovedClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    public void forward(Duration by) {
        ahead.updateAndGet(it -> it.plus(by));
    }

    public void back() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return house.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(ahead, other);
    }
}
