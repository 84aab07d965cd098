package org.fabcom.billing.vat;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
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

    /** One of each member, after the table of VIES (docs/sources.md); one sign less is none of them. */
    @Test
    void numbers_of_other_members_have_the_form_of_the_table_of_vies() {
        var all = List.of(
                "ATU12345678",
                "BE0123456789",
                "BE1123456789",
                "BG123456789",
                "BG1234567890",
                "CY12345678L",
                "CZ12345678",
                "CZ123456789",
                "CZ1234567890",
                "DE123456789",
                "DK12345678",
                "EE123456789",
                "EL123456789",
                "ESX1234567X",
                "FI12345678",
                "HR12345678901",
                "HU12345678",
                "IE1S23456L",
                "IE1+23456L",
                "IE1*23456L",
                "IE1234567WI",
                "IT12345678901",
                "LT123456789",
                "LT123456789012",
                "LU12345678",
                "LV12345678901",
                "MT12345678",
                "NL123456789B01",
                "PL1234567890",
                "PT123456789",
                "RO12",
                "RO1234567890",
                "SE123456789012",
                "SI12345678",
                "SK1234567890");
        for (var it : all) assertThat(VatNumbers.right(it, "")).as(it).isTrue();
        for (var it : List.of("ATU1234567", "ESX1234567", "DE12345678", "NL123456789B1", "BE2123456789", "IE1/23456L"))
            assertThat(VatNumbers.right(it, "")).as(it).isFalse();
    }
}
