package org.fabcom.plan.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchingTest {

    /** Ends of months, leap years, the turn of the year, both nights when the hour changes. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2027-01-25, 2027-02-24, 2027-03-26",
        "2027-01-31, 2027-03-31, 2027-04-30, 2027-05-30",
        "2026-12-31, 2027-02-28, 2027-03-30, 2027-04-29",
        "2027-12-31, 2028-02-29, 2028-03-30, 2028-04-29",
        "2026-12-30, 2027-02-28, 2027-03-30, 2027-04-29",
        "2028-02-29, 2028-04-29, 2028-05-29, 2028-06-28",
        "2027-06-30, 2027-08-30, 2027-09-29, 2027-10-29",
        "2027-07-31, 2027-09-30, 2027-10-30, 2027-11-29",
        "2027-01-28, 2027-03-28, 2027-04-27, 2027-05-27",
        "2027-08-31, 2027-10-31, 2027-11-30, 2027-12-30",
    })
    void two_months_then_thirty_days_then_thirty_days(
            LocalDate given, LocalDate notice, LocalDate transition, LocalDate retrieval) {
        var days = Switching.of(given, null);
        assertThat(days.noticeEnd()).isEqualTo(notice);
        assertThat(days.transitionEnd()).isEqualTo(transition);
        assertThat(days.retrievalEnd()).isEqualTo(retrieval);
    }

    @Test
    void a_shorter_notice_brings_all_days_nearer_and_a_longer_one_is_refused() {
        var given = LocalDate.of(2027, 1, 31);
        assertThat(Switching.of(given, given.plusDays(14)).transitionEnd()).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThatThrownBy(() -> Switching.of(given, LocalDate.of(2027, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Switching.of(given, given.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
