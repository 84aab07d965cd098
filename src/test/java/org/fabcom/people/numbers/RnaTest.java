package org.fabcom.people.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RnaTest {

    @ParameterizedTest
    @ValueSource(strings = {"W381002345", "w381002345", " W381 002 345", "381002345"})
    void the_letter_the_case_and_the_blanks_are_forgiven(String typed) {
        assertThat(Rna.read(typed)).isEqualTo(new NumberReading.Read(new Rna("W381002345")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W2A1000123", "W9C1000123"})
    void corsica_and_overseas_have_a_letter(String typed) {
        assertThat(Rna.read(typed)).isInstanceOf(NumberReading.Read.class);
    }

    @Test
    void what_is_missing_or_too_much_is_counted() {
        assertThat(Rna.read("W38100234")).isEqualTo(new NumberReading.Refused("people.rna.missing", 1));
        assertThat(Rna.read("W38100234567")).isEqualTo(new NumberReading.Refused("people.rna.extra", 2));
    }

    @Test
    void another_letter_is_not_an_association() {
        assertThat(Rna.read("X381002345")).isEqualTo(new NumberReading.Refused("people.rna.letter", 0));
        assertThat(Rna.read("W38100234O")).isEqualTo(new NumberReading.Refused("people.rna.signs", 0));
    }
}
