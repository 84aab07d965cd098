package org.fabcom.web.field;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** A time is read as it is said, never as other digits. */
class TypedDurationTest {

    @Test
    void two_hours_and_a_half_are_read_however_they_are_written() {
        for (var typed : List.of("2h30", "2 h 30", "2:30", "2,5", "2.5", "2 heures 30", "2 heures et demie", "2h30min"))
            assertThat(TypedDuration.minutes(typed)).as(typed).hasValue(150);
        assertThat(TypedDuration.minutes("1 heure et demie")).hasValue(90);
        assertThat(TypedDuration.minutes("une heure et quart")).hasValue(75);
        assertThat(TypedDuration.minutes("une demi-heure")).hasValue(30);
        assertThat(TypedDuration.minutes("45 minutes")).hasValue(45);
        assertThat(TypedDuration.minutes("12")).hasValue(720);
    }

    @Test
    void what_cannot_be_read_is_no_number() {
        for (var typed : List.of("", "deux ou trois", "2h3", "2h75", "-2", "2 jours", "1 heure et d"))
            assertThat(TypedDuration.minutes(typed)).as(typed).isEmpty();
    }

    @Test
    void where_minutes_are_asked_a_bare_number_is_minutes_and_all_else_reads_the_same() {
        assertThat(TypedDuration.minutesFirst("45")).hasValue(45);
        assertThat(TypedDuration.minutesFirst("2h30")).hasValue(150);
        assertThat(TypedDuration.minutesFirst("2,5")).hasValue(150);
        assertThat(TypedDuration.minutesFirst("1 heure et demie")).hasValue(90);
        assertThat(TypedDuration.minutesFirst("4h5")).isEmpty();
    }
}
