package org.fabcom.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactPartTest {

    @Test
    void money_is_typed_as_people_write_it_and_kept_in_cents() {
        var amount = part("price", "amount");
        assertThat(amount.read("12,50")).contains("1250");
        assertThat(amount.read("1 200 €")).contains("120000");
        assertThat(amount.read("0")).contains("0");
        assertThat(amount.read("0,005")).isEmpty();
        assertThat(amount.read("beaucoup")).isEmpty();
        assertThat(amount.typed("1250")).isEqualTo("12,50");
    }

    @Test
    void countries_are_codes_that_exist() {
        assertThat(part("jurisdiction", "country").read("fr")).contains("FR");
        assertThat(part("jurisdiction", "country").read("XX")).isEmpty();
        assertThat(part("region", "countries").read("FR, ie")).contains("FR,IE");
    }

    @Test
    void a_choice_is_one_of_the_list() {
        assertThat(part("dpf", "value").read("yes")).contains("yes");
        assertThat(part("dpf", "value").read("maybe")).isEmpty();
        assertThat(part("limit", "value").read("10,5")).isEmpty();
    }

    private static FactPart part(String about, String name) {
        return FactPart.of(about).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
