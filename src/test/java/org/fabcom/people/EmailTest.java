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
                "a@x.fr\nBcc: b@x.fr",
                "a:b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a[b@example.org",
                "a@[127.0.0.1]",
                "a\\b@example.org",
                "rené@example.org",
                "a@-x.fr",
                "a@x_y.fr",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg@x.fr"
            })
    void what_can_not_be_an_address_is_refused(String typed) {
        assertThat(Email.read(typed)).isEmpty();
    }

    /** One look-up, one count: twins in another writing are the same address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucie@exemple.org",
                "LUCIE@EXEMPLE.ORG",
                "ｌｕｃｉｅ@exemple.org",
                "lucie＠exemple．org",
                "lu\u200Bcie@exemple.org",
                "lucie@exemple\u200B.org",
                "lucie@exem\u00ADple.org",
                "\uFEFFlucie@exemple.org\u200E",
                "lucie@exemple。org",
                "lucie\uFE0F@exemple.org",
                "ｌucie@exemple.org",
                "luc\u2170e@exemple.org",
                "  lucie@exemple.org\u2060 "
            })
    void what_looks_the_same_is_one_address(String typed) {
        assertThat(Email.read(typed).orElseThrow().folded()).isEqualTo("lucie@exemple.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucie@café.example",
                "lucie@CAFÉ.example",
                "lucie@cafe\u0301.example",
                "Lucie@xn--caf-dma.example"
            })
    void a_domain_with_accents_is_one_in_both_its_writings(String typed) {
        assertThat(Email.read(typed).orElseThrow().folded()).isEqualTo("lucie@café.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neill+asso@x.fr", "a_b-c.d@sous.domaine.example", "1@x.fr", "l@exemple.association"})
    void what_people_really_have_is_taken(String typed) {
        assertThat(Email.read(typed).orElseThrow().text()).isEqualTo(typed);
    }

    /** A combining mark makes another letter, not the same one. */
    @Test
    void a_letter_with_a_mark_is_not_the_bare_letter() {
        assertThat(Email.read("lu\u0301cie@exemple.org")).isEmpty();
    }
}
