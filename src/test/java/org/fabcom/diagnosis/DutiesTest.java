package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;

import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;

/** D10 and D12: the contract on personal data, and the right to switch. */
class DutiesTest {

    private final Fact offered = fact("dpa", "value", "yes");

    @Test
    void a_contract_on_offer_is_a_low_risk() {
        assertThat(risk(Dimension.D10, Said.of("A").owner(Owner.ENTITY), offered)
                        .level())
                .isEqualTo(Level.LOW);
    }

    @Test
    void a_contract_in_the_name_of_a_person_is_to_be_watched() {
        assertThat(whys(risk(Dimension.D10, Said.of("A").owner(Owner.PERSON), offered)))
                .containsExactly(Why.DPA_YES_OTHER_NAME);
    }

    @Test
    void no_contract_is_a_high_risk_and_no_page_read_is_unknown() {
        assertThat(risk(Dimension.D10, Said.of("A"), fact("dpa", "value", "no")).level())
                .isEqualTo(Level.HIGH);
        assertThat(risk(Dimension.D10, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void the_right_to_switch_is_told_to_those_who_pay() {
        var shelf = Shelf.empty().law("data-act").service("A", "files");
        assertThat(item(shelf, Said.of("A")).risk(Dimension.D12)).isEmpty();
        assertThat(item(shelf, Said.of("A").paid(10_000)).risk(Dimension.D12)).isPresent();
        assertThat(item(shelf, Said.of("A").plan("pro")).risk(Dimension.D12)).isPresent();
    }
}
