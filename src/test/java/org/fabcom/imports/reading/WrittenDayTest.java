package org.fabcom.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.reading.WrittenDay.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sam. 05/09/26 | 2026-09-05",
                "sam 5/9/2026 | 2026-09-05",
                "Samedi 05.09.26 | 2026-09-05",
                "mar. le 01/12/2026 | 2026-12-01",
                "Sat, 2026-09-05 | 2026-09-05",
                "samedi 5 septembre 2026 | 2026-09-05",
                "mar 05 2026 | 2026-03-05",
                "05/09/26 | 2026-09-05"
            })
    void a_day_is_read_with_the_name_of_its_weekday_before_it(String written, LocalDate day) {
        assertThat(WrittenDay.read(written)).contains(day);
    }

    @Test
    void a_column_has_one_order() {
        var french = List.of("02/03/2024", "29/02/2023", "3/13/2024");
        assertThat(WrittenDay.order(french)).isEqualTo(Order.DAY_FIRST);
        assertThat(WrittenDay.read("3/13/2024", Order.DAY_FIRST)).isEmpty();
        assertThat(WrittenDay.read("lundi 13/3/2024", Order.DAY_FIRST)).contains(LocalDate.of(2024, 3, 13));
        var american = List.of("3/2/2024", "", "Total", "3/13/2024");
        assertThat(WrittenDay.order(american)).isEqualTo(Order.MONTH_FIRST);
        assertThat(WrittenDay.read("3/2/2024", Order.MONTH_FIRST)).contains(LocalDate.of(2024, 3, 2));
        assertThat(WrittenDay.read("2024-03-13", Order.MONTH_FIRST)).contains(LocalDate.of(2024, 3, 13));
        assertThat(WrittenDay.order(List.of("2/3/2024"))).isEqualTo(Order.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({"sam.", "samedi prochain", "semaine 05/09/26", "sam. 45/09/26"})
    void what_is_no_day_stays_none(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }
}
