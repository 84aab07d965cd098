package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.people.PersonalField;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Who has no address is not everybody without one: rows without an address are nobody’s by it, to read or to forget. */
@FabComTest
record NobodysAddressTest(Traces traces, Neighbours neighbours) {

    @Test
    void rows_without_an_address_are_not_those_of_somebody_without_one() {
        var ines = neighbours.person("Inès Vanneau");
        var without = new PersonalField("people.party", "name", "", "", "")
                .deleted()
                .where("lower('') = :email")
                .trace()
                .orElseThrow();
        assertThat(traces.count(without, new Leaver(ines.id(), "Inès", ""))).isZero();
        assertThat(traces.json(without, new Leaver(ines.id(), "Inès", ""))).isEqualTo("[]");
        var own = new PersonalField("people.person", "email", "", "", "")
                .kept()
                .where("email_folded = :email")
                .trace()
                .orElseThrow();
        assertThat(traces.count(own, new Leaver(ines.id(), "Inès", ines.email().folded())))
                .isOne();
    }
}
