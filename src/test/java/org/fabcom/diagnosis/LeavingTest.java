package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;

import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6 and D11: what can be taken away, and at what effort. */
class LeavingTest {

    @ParameterizedTest
    @CsvSource({"0, HIGH", "1, HIGH", "2, WATCH", "3, LOW", "4, LOW"})
    void depends_on_the_export(int export, Level level) {
        assertThat(risk(Dimension.D6, Said.of("A"), fact("export", "level", String.valueOf(export)))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void of_two_exports_the_poorer_counts() {
        assertThat(risk(Dimension.D6, Said.of("A"), fact("export", "level", "4"), fact("export", "level", "2"))
                        .level())
                .isEqualTo(Level.WATCH);
    }

    @Test
    void a_poll_leaves_nothing_behind() {
        var item = item(Shelf.empty().service("P", "datepoll"), Said.of("P"));
        assertThat(item.verdict()).isEqualTo(Verdict.NOTHING_TO_MOVE);
        assertThat(whys(item.risk(Dimension.D6).orElseThrow())).containsExactly(Why.EXPORT_NOT_NEEDED);
    }

    @Test
    void an_unknown_export_is_unknown() {
        assertThat(risk(Dimension.D6, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void the_effort_is_unknown_until_plans_are_closed_and_known_traps_are_shown() {
        var trap = fact("pitfall");
        var effort = java.util.Objects.requireNonNull(
                item(Shelf.empty().service("A", "files", trap), Said.of("A")).effort());
        assertThat(effort.level()).isEqualTo(Level.UNKNOWN);
        assertThat(effort.evidence()).contains(new Evidence.Read(trap));
    }
}
