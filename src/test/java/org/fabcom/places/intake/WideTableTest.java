package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.AnyTable;
import org.junit.jupiter.api.Test;

class WideTableTest {

    @Test
    void headings_that_are_the_same_are_numbered() throws Exception {
        assertThat(AnyTable.open(file("a;a;b;a;a__1\n1;2;3;4;5")).headings())
                .containsExactlyInAnyOrder("a", "a__1", "b", "a__2", "a__1__1");
    }

    /** Found by the search: 20 000 empty headings took nine seconds, five times as many would have taken an hour. */
    @Test
    void a_first_line_of_nothing_but_separators_is_read_at_once() {
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThat(AnyTable.open(file(";".repeat(100_000))).size())
                        .isOne());
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThat(AnyTable.open(file(";".repeat(1_999) + "\n1")).headings())
                        .isNotEmpty());
    }

    private static ImportSource.Entry file(String text) {
        return new ImportSource.Entry("lieux.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
