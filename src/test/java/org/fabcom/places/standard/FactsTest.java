package org.fabcom.places.standard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final List<String> CLOSED = List.of("closed");
    private static final List<String> LEISURE = List.of("leisure");

    @Test
    void whoever_gives_a_service_receives_people_in_whatever_order_it_is_said() {
        var one = Facts.NONE.with(Field.ACCESS, List.of("closed", "call")).with(Field.SERVICES, LEISURE);
        var other = Facts.NONE.with(Field.SERVICES, LEISURE).with(Field.ACCESS, List.of("closed", "call"));
        assertThat(one.all(Field.ACCESS)).containsExactly("call");
        assertThat(other).isEqualTo(one);
        assertThat(Facts.of(Map.of(Field.SERVICES, LEISURE, Field.ACCESS, CLOSED))
                        .knows(Field.ACCESS))
                .isFalse();
    }

    @Test
    void a_place_that_gives_up_its_services_and_closes_is_closed() {
        var open = Facts.NONE.with(Field.SERVICES, LEISURE).with(Field.NAME, "Le Phare");
        var closed = open.with(Map.of(Field.ACCESS, CLOSED, Field.SERVICES, List.of()));
        assertThat(closed.all(Field.ACCESS)).containsExactly("closed");
        assertThat(closed.name()).isEqualTo("Le Phare");
        assertThat(closed.knows(Field.SERVICES)).isFalse();
    }
}
