package org.fabcom.people.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074", "732.829.320-00074", "732 829 320 00074"})
    void a_right_number_is_read_however_it_is_spaced(String typed) {
        assertThat(Siret.read(typed)).isEqualTo(new NumberReading.Read(new Siret("73282932000074")));
    }

    @Test
    void one_digit_missing_is_said() {
        assertThat(Siret.read("832 451 907 0001")).isEqualTo(new NumberReading.Refused("people.siret.missing", 1));
    }

    @Test
    void digits_too_many_are_counted() {
        assertThat(Siret.read("7328293200007412")).isEqualTo(new NumberReading.Refused("people.siret.extra", 2));
    }

    @Test
    void a_siren_is_recognised_as_such() {
        assertThat(Siret.read("732829320")).isEqualTo(new NumberReading.Refused("people.siret.siren", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000075", "37282932000074", "00000000000000"})
    void a_wrong_or_swapped_digit_is_seen(String typed) {
        assertThat(Siret.read(typed)).isEqualTo(new NumberReading.Refused("people.siret.key", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W123456789", "7328293200007O", "non"})
    void letters_have_no_place_in_it(String typed) {
        assertThat(Siret.read(typed)).isEqualTo(new NumberReading.Refused("people.siret.digits", 0));
    }

    @Test
    void the_head_office_of_la_poste_follows_luhn() {
        assertThat(Siret.read("356 000 000 00048")).isInstanceOf(NumberReading.Read.class);
    }

    /** Their digits add up to a multiple of 5, which Luhn does not care for. */
    @ParameterizedTest
    @ValueSource(strings = {"35600000049837", "35600000000501"})
    void post_offices_follow_the_rule_of_la_poste(String typed) {
        assertThat(Siret.read(typed)).isInstanceOf(NumberReading.Read.class);
    }

    @Test
    void a_post_office_that_follows_neither_rule_is_refused() {
        assertThat(Siret.read("35600000049838")).isEqualTo(new NumberReading.Refused("people.siret.key", 0));
    }

    @Test
    void nobody_else_enjoys_the_rule_of_la_poste() {
        assertThat(Siret.read("73282932000079")).isEqualTo(new NumberReading.Refused("people.siret.key", 0));
    }

    @Test
    void a_wrong_number_can_not_exist() {
        assertThatThrownBy(() -> new Siret("73282932000075")).isInstanceOf(IllegalArgumentException.class);
    }
}
