package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Shelf.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D8: adverts and tracking. */
class TrackingTest {

    @ParameterizedTest
    @CsvSource({"yes, HIGH", "partly, WATCH", "no, LOW", "unknown, UNKNOWN"})
    void adverts_and_tracking(String value, Level level) {
        assertThat(risk(Dimension.D8, Said.of("A"), fact("tracking", "value", value))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void tracking_of_which_nothing_was_read_is_unknown() {
        assertThat(risk(Dimension.D8, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }
}
