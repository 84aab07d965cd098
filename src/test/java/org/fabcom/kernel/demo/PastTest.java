package org.fabcom.kernel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final Instant LAST_YEAR = Instant.parse("2025-11-25T10:00:00Z");

    @Test
    void what_is_told_of_the_past_has_its_date_and_then_it_is_now_again() {
        var clock = Past.clock();
        var told = new ArrayList<Instant>();
        Past.at(LAST_YEAR, () -> told.add(clock.instant()));
        Past.at(
                LAST_YEAR,
                () -> told.add(clock.withZone(ZoneId.of("Europe/Paris")).instant()));
        assertThat(told).containsExactly(LAST_YEAR, LAST_YEAR);
        assertThat(Duration.between(clock.instant(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void other_threads_stay_in_the_present() {
        var clock = Past.clock();
        var elsewhere = new AtomicReference<Instant>();
        Past.at(LAST_YEAR, () -> {
            var other = Thread.ofPlatform().start(() -> elsewhere.set(clock.instant()));
            try {
                other.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertThat(elsewhere.get()).isAfter(LAST_YEAR.plus(Duration.ofDays(1)));
    }
}
