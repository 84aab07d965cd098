package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Shelf.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D7: what keeps others bound to the tool. */
class TiesTest {

    @ParameterizedTest
    @CsvSource({
        "no, no, 0, LOW",
        "yes, no, 0, WATCH",
        "partly, no, 0, WATCH",
        "yes, yes, 0, HIGH",
        "no, no, 2, WATCH",
        "no, no, 4, HIGH",
        "no, yes, 1, HIGH"
    })
    void add_up(String account, String address, int dependants, Level level) {
        var line = risk(
                Dimension.D7,
                Said.of("A").dependants(dependants),
                fact("outside_account", "value", account),
                fact("vendor_address", "value", address));
        assertThat(line.level()).isEqualTo(level);
    }

    @Test
    void nothing_read_and_nothing_said_is_unknown() {
        assertThat(risk(Dimension.D7, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void nothing_read_is_unknown_even_where_nothing_hangs_on_it_here() {
        assertThat(risk(Dimension.D7, Said.of("A").dependants(0)).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void a_page_that_answers_neither_yes_nor_no_is_not_a_low_risk() {
        assertThat(risk(Dimension.D7, Said.of("A"), fact("outside_account", "value", "unknown"))
                        .level())
                .isEqualTo(Level.UNKNOWN);
    }
}
