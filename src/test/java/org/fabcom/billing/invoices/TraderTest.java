package org.fabcom.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identifies the buyer on an invoice; the numbers are those of INSEE and La Poste, and the same with one digit changed. */
class TraderTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "120027016, true", // SIREN of INSEE
        "120027017, false",
        "12002701600563, true", // SIRET of its head office
        "12002701600564, false",
        "35600000000048, true",
        "35600000049837, true", // a post office: the sum of its digits is a multiple of five
        "000000000, false",
        "1200270, false",
        "12002701A, false",
    })
    void a_number_counts_when_its_key_fits(String number, boolean fits) {
        assertThat(Trader.identifies(number)).isEqualTo(fits);
    }
}
