package org.fabcom.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-03-02T10:00:20Z");
    private final Pace pace = new Pace(3, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void so_many_a_minute_each_and_the_next_minute_again() {
        assertThat(pace.count("a")).isEqualTo(new Pace.Left(2, 40));
        pace.count("a");
        assertThat(pace.count("a").left()).isZero();
        assertThat(pace.count("a").left()).as("the fourth is one too many").isNegative();
        assertThat(pace.count("b").left()).as("each for itself").isEqualTo(2);
        now = now.plus(Duration.ofSeconds(40));
        assertThat(pace.count("a")).isEqualTo(new Pace.Left(2, 60));
    }

    @Test
    void who_comes_with_ever_new_names_fills_no_memory() {
        for (int i = 0; i < 20_000; i++) pace.count("n" + i);
        pace.count("x");
        pace.count("y");
        pace.count("z");
        assertThat(pace.count("w").left()).as("beyond them all count together").isNegative();
        assertThat(pace.count("n1").left())
                .as("who was there keeps their own count")
                .isEqualTo(1);
    }
}
