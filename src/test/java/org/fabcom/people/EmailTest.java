package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void case_does_not_make_another_address() {
        assertThat(Email.read(" Lucie@Jardins-du-Gue.Example ").orElseThrow().folded())
                .isEqualTo("lucie@jardins-du-gue.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lucie",
                "lucie@",
                "@x.fr",
                "lucie@x",
                "a b@x.fr",
                "a@b@c.fr",
                "a@x.fr,b@x.fr",
                "a@x..fr",
                "a@x.fr\nBcc: b@x.fr"
            })
    void what_can_not_be_an_address_is_refused(String typed) {
        assertThat(Email.read(typed)).isEmpty();
    }
}
