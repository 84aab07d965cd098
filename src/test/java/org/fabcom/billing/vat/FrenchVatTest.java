package org.fabcom.billing.vat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
