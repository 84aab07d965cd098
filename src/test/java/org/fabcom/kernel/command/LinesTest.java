package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many connections as the processors of this machine can work on, never too few for a page beside a job, never more than ten. */
class LinesTest {

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 6", "3, 8", "4, 10", "64, 10"})
    void growWithTheProcessors(int processors, int lines) {
        assertThat(Application.lines(processors)).isEqualTo(lines);
    }
}
