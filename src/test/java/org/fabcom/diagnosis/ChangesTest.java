package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Shelf.TODAY;
import static org.fabcom.diagnosis.Shelf.on;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D4: what the provider changed on its own. */
class ChangesTest {

    @ParameterizedTest
    @CsvSource({"1, WATCH", "3, WATCH", "4, HIGH"})
    void are_counted_over_five_years(int many, Level level) {
        var facts = IntStream.range(0, many)
                .mapToObj(it -> on(TODAY.minusYears(it), "change"))
                .toArray(Fact[]::new);
        assertThat(risk(Dimension.D4, Said.of("A"), facts).level()).isEqualTo(level);
    }

    @Test
    void older_ones_alone_say_nothing_of_the_last_five_years() {
        var line = risk(Dimension.D4, Said.of("A"), on(LocalDate.of(2019, 1, 1), "change"));
        assertThat(line.level()).isEqualTo(Level.UNKNOWN);
        assertThat(line.evidence()).hasSize(1);
    }

    @Test
    void five_years_ago_to_the_day_still_counts() {
        assertThat(risk(Dimension.D4, Said.of("A"), on(TODAY.minusYears(5), "change"))
                        .level())
                .isEqualTo(Level.WATCH);
        assertThat(risk(Dimension.D4, Said.of("A"), on(TODAY.minusYears(5).minusDays(1), "change"))
                        .level())
                .isEqualTo(Level.UNKNOWN);
    }

    @Test
    void none_in_the_register_is_unknown_because_nobody_may_have_looked() {
        assertThat(risk(Dimension.D4, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void a_closed_service_is_to_be_treated_first() {
        var item = item(Shelf.empty().service("S", "video", on(LocalDate.of(2025, 5, 5), "closed")), Said.of("S"));
        assertThat(item.risk(Dimension.D4).orElseThrow().level()).isEqualTo(Level.HIGH);
        assertThat(item.verdict()).isEqualTo(Verdict.FIRST);
    }
}
