package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void an_evening_lasts_what_the_wall_shows() {
        var evening = span("2026-12-03T18:00", "2026-12-03T20:00");
        assertThat(evening.startsAt()).hasToString("2026-12-03T17:00:00Z");
        assertThat(evening.lasting()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_night_when_clocks_go_back_is_an_hour_longer_and_the_first_of_two_equal_times_is_meant() {
        assertThat(span("2026-10-24T22:00", "2026-10-25T06:00").lasting()).isEqualTo(Duration.ofHours(9));
        assertThat(span("2026-10-25T02:30", "2026-10-25T04:00").startsAt()).hasToString("2026-10-25T00:30:00Z");
    }

    @Test
    void the_night_when_they_go_forward_is_an_hour_shorter_and_never_ends_before_it_begins() {
        assertThat(span("2027-03-27T22:00", "2027-03-28T06:00").lasting()).isEqualTo(Duration.ofHours(7));
        var lost = span("2027-03-28T02:30", "2027-03-28T03:00");
        assertThat(lost.startsAt()).hasToString("2027-03-28T01:30:00Z");
        assertThat(lost.lasting()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void what_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> span("2026-12-03T18:00", "2026-12-03T18:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(String start, String end) {
        return new Span(LocalDateTime.parse(start), LocalDateTime.parse(end));
    }
}
