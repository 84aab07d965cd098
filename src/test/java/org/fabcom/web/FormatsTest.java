package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats french = new Formats(Locale.FRENCH);
    private final Formats english = new Formats(Locale.ENGLISH);

    @Test
    void thousands_are_parted_as_the_reader_does() {
        assertThat(french.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(english.number(-1_234)).isEqualTo("−1,234");
        assertThat(french.number(0)).isEqualTo("0");
    }

    @Test
    void money_shows_its_cents_only_when_there_are_some() {
        assertThat(french.euros(123_450)).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(french.euros(5_000)).isEqualTo("50\u00a0€");
        assertThat(french.euros(-5)).isEqualTo("−0,05\u00a0€");
        assertThat(english.money(1_300, "USD")).isEqualTo("$13");
    }

    @Test
    void minutes_read_as_hours() {
        assertThat(french.duration(45)).isEqualTo("45\u00a0min");
        assertThat(french.duration(1_860)).isEqualTo("31\u00a0h");
        assertThat(french.duration(125)).isEqualTo("2\u00a0h\u00a005");
    }

    @Test
    void dates_are_said_in_full_and_the_first_is_premier() {
        assertThat(french.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 novembre 2026");
        assertThat(french.date(LocalDate.of(2026, 1, 1))).isEqualTo("1er janvier 2026");
        assertThat(french.shortDate(LocalDate.of(2026, 12, 1))).isEqualTo("1er déc. 2026");
        assertThat(english.date(LocalDate.of(2026, 1, 1))).isEqualTo("1 January 2026");
        assertThat(french.dateTime(Instant.parse("2026-07-14T12:05:00Z")))
                .isEqualTo("14 juillet 2026 à 14\u00a0h\u00a005");
        assertThat(french.dateTime(Instant.parse("2026-07-14T07:00:00Z"))).isEqualTo("14 juillet 2026 à 9\u00a0h");
    }
}
