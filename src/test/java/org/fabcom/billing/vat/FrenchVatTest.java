package org.fabcom.billing.vat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is printed on every invoice: a slip is told before. */
class FrenchVatTest {

    @ParameterizedTest
    @CsvSource({
        "FR44732829320, true",
        "FR83404833048, true",
        "FR40123456824, true",
        "FR45732829320, false",
        "FR44732829302, false",
        "FR00123, false",
        "FR4473282932, false",
        "FRK7399859412, true",
        "BE0123456749, true",
        "DE123, true",
        "44732829320, false",
        "F, false"
    })
    void its_key_is_reckoned_anew(String number, boolean right) {
        assertThat(FrenchVat.right(number)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "404833048", "123456824", "000000000", "356000000"})
    void a_siren_gives_a_number_that_is_right(String siren) {
        assertThat(FrenchVat.of(siren)).hasSize(13).endsWith(siren).matches(FrenchVat::right);
    }
}
