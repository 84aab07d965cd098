package org.fabcom.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    @ParameterizedTest
    @CsvSource({"sam.", "samedi prochain", "semaine 05/09/26", "sam. 45/09/26"})
    void what_is_no_day_stays_none(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }
}
