package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026/12/1",
                "1/12/2026",
                "01/12/26",
                "01.12.2026",
                "1-12-2026",
                "1 12 2026",
                "1er décembre 2026",
                "1 DÉCEMBRE 2026",
                "le mardi 1er déc. 2026",
                "mardi 1 dec 26",
                "1 décembre 2026",
                "mar. 1/12/26",
                "1 December 2026",
                "December 1st, 2026",
                "Tue, 1 Dec 2026",
            })
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(Days.typed(typed)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void two_figures_of_a_year_are_of_this_century_until_80() {
        assertThat(Days.typed("3/5/79")).isEqualTo(LocalDate.of(2079, 5, 3));
        assertThat(Days.typed("3/5/98")).isEqualTo(LocalDate.of(1998, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "12/2026",
                "1er décembre",
                "30/02/2026",
                "12/31/2026",
                "3 jui 2026",
                "3 de 2026",
                "mercredi 1er décembre 2026",
                "avant le 1er décembre 2026",
                "1/12/0026",
                "1/12/3000",
                "1/12/1899",
                "1/12/202",
                "2026-12-01T10:00",
                "01122026"
            })
    void what_may_be_no_day_or_two_is_none(String typed) {
        assertThat(Days.typed(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "14:30,14:30", "14:30:00,14:30", "9:05,09:05", "14h,14:00", "14 h,14:00", "9 h 05,09:05", "16H30,16:30",
        "16 heures 30,16:30", "16h30min,16:30", "16.30,16:30", "16 30,16:30", "8,08:00", "2 pm,14:00",
                "2:30 p.m.,14:30",
        "12am,00:00", "12pm,12:00", "midi,12:00", "0h,00:00", "9 h,09:00"
    })
    void an_hour_is_read_as_people_write_it(String typed, String hour) {
        assertThat(Days.hour(typed)).isEqualTo(LocalTime.parse(hour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tôt", "24h", "25:00", "14h60", "14h5", "1430", "14 pm", "0 am", "-2h", "2026"})
    void what_is_no_hour_is_none(String typed) {
        assertThat(Days.hour(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T14:30",
                "2026-12-01T14:30:00",
                "1/12/26 14h30",
                "1er décembre 2026 à 14 h 30",
                "mardi 1er décembre 2026, 14:30",
                "1 December 2026 at 2:30 pm",
            })
    void a_moment_is_a_day_and_an_hour(String typed) {
        assertThat(Days.moment(typed)).isEqualTo(LocalDateTime.of(2026, 12, 1, 14, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/12/2026", "14h30", "14h30 1/12/2026", "bientôt à 14h"})
    void what_lacks_its_day_or_its_hour_is_no_moment(String typed) {
        assertThat(Days.moment(typed)).isNull();
    }
}
