package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class DeedsTest {

    private static Deeds deeds(String... pairs) {
        var answers = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) answers.put(pairs[i], pairs[i + 1]);
        return new Deeds(true, answers);
    }

    @Test
    void a_territory_is_a_name_or_communes() {
        assertThat(deeds("name", "Le Gué").complete(Section.TERRITORY)).isFalse();
        assertThat(deeds("name", "Le Gué", "territory", "Vallée").complete(Section.TERRITORY))
                .isTrue();
        assertThat(deeds("name", "Le Gué", "communes", "38185 26362").complete(Section.TERRITORY))
                .isTrue();
    }

    @Test
    void the_set_up_asks_for_the_first_section_that_is_not_complete() {
        assertThat(deeds().missing()).contains(Section.TERRITORY);
        assertThat(deeds("name", "Le Gué", "territory", "Vallée").missing()).contains(Section.PUBLISHER);
    }

    @Test
    void rooms_are_open_unless_they_were_closed() {
        assertThat(deeds().open("catalogue")).isTrue();
        assertThat(deeds("room.catalogue", "closed").open("catalogue")).isFalse();
    }

    @Test
    void the_foot_says_who_and_where_unless_told_otherwise() {
        assertThat(deeds("publisher", "SCIC", "territory", "Vallée").footer()).isEqualTo("SCIC · Vallée");
        assertThat(deeds("footer", "Portée par nous").footer()).isEqualTo("Portée par nous");
        assertThat(deeds().footer()).isEmpty();
    }

    @Test
    void an_audit_needs_a_date_an_auditor_and_a_rate() {
        assertThat(Audit.of(deeds("audit_rate", "100")).state()).isEqualTo(Audit.State.NONE);
        var full = Map.of("audit_date", "2026-10-01", "audit_by", "A");
        for (var it : Map.of(
                        "100",
                        Audit.State.FULL,
                        "99",
                        Audit.State.PARTIAL,
                        "50",
                        Audit.State.PARTIAL,
                        "49",
                        Audit.State.NOT)
                .entrySet()) {
            var answers = new HashMap<>(full);
            answers.put("audit_rate", it.getKey());
            assertThat(Audit.of(new Deeds(true, answers)).state())
                    .as(it.getKey())
                    .isEqualTo(it.getValue());
        }
    }
}
