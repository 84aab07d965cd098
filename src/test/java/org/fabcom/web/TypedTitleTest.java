package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTitleTest {

    @Test
    void a_colon_stays_with_the_word_before_it_and_all_else_is_as_it_was_typed() {
        assertThat(Formats.bound("Club de lecture : les communs")).isEqualTo("Club de lecture\u00a0: les communs");
        assertThat(Formats.bound("On vient ? « Oui ! »")).isEqualTo("On vient\u00a0? «\u00a0Oui\u00a0!\u00a0»");
        assertThat(Formats.bound("À 9:30, salle B;C")).isEqualTo("À 9:30, salle B;C");
    }
}
