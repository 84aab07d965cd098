package org.fabcom.membership.hours;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|180", "3,5|210", "3h30|210", "3 h 30|210", "3 h|180", "45 min|45", "0,25|15", "18 950|1137000"})
    void a_duration_is_read_as_people_type_it(String typed, long minutes) {
        assertThat(TypedHours.minutes(typed)).isEqualTo(OptionalLong.of(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "beaucoup", "-2", "3h75", "0,001", "0 min", "1000000"})
    void what_is_no_duration_is_refused(String typed) {
        assertThat(TypedHours.minutes(typed)).isEmpty();
    }
}
