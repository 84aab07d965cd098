package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;

import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D9: in whose name the account is. */
class AccountOwnerTest {

    @ParameterizedTest
    @CsvSource({"ENTITY, LOW", "PERSON, HIGH", "FORMER, HIGH", "UNKNOWN, WATCH"})
    void depends_on_who_holds_it(Owner owner, Level level) {
        assertThat(risk(Dimension.D9, Said.of("A").owner(owner)).level()).isEqualTo(level);
    }

    @Test
    void not_said_is_unknown() {
        assertThat(risk(Dimension.D9, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void nobody_to_call_is_to_be_watched_even_in_the_name_of_the_structure() {
        var line = risk(
                Dimension.D9,
                Said.of("A").owner(Owner.ENTITY),
                fact("support", "value", "no"),
                fact("inactivity", "months", "24"));
        assertThat(line.level()).isEqualTo(Level.WATCH);
        assertThat(whys(line)).containsExactly(Why.OWNER_ENTITY, Why.NO_HUMAN, Why.INACTIVITY);
    }

    @Test
    void the_answer_is_evidence() {
        assertThat(risk(Dimension.D9, Said.of("A").owner(Owner.PERSON)).evidence())
                .containsExactly(Evidence.answer(Evidence.Question.OWNER, Owner.PERSON));
    }

    @Test
    void counts_for_a_tool_that_nobody_knows_too() {
        var item = item(Shelf.empty(), Said.of("Inconnu").owner(Owner.FORMER));
        assertThat(item.risks()).hasSize(1);
        assertThat(item.risks().getFirst().level()).isEqualTo(Level.HIGH);
    }
}
