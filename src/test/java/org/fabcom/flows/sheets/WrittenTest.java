package org.fabcom.flows.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notebooks of the field hold in their cells. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,0|2000",
                "2.5|2500",
                "1.200|1200",
                "1,2 kg|1200",
                "850 g|850",
                "850g|850",
                "1 200 g|1200",
                "1.200 g|1200",
                "1 200|1200000",
                "2 kg 300|2300",
                "2kg5|2500",
                "2 kg 30 g|2030",
                "0,687|687",
                "1,5 t|1500000",
                "3 kilos|3000"
            })
    void masses(String typed, long grams) {
        assertThat(Written.grams(typed, 1000)).hasValue(grams);
    }

    @Test
    void a_number_alone_under_a_heading_of_grams_is_grams() {
        assertThat(Written.grams("1 200", 1)).hasValue(1_200);
        assertThat(Written.grams("0,850 kg", 1)).hasValue(850);
        for (var it : new String[] {"abc", "", "-4", "2 sacs", "douze", "9999999999"})
            assertThat(Written.grams(it, 1000)).as(it).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,50|450",
                "4€50|450",
                "4,5 €|450",
                "1 200,50 €|120050",
                "1.200,50|120050",
                "€ 3|300",
                "12 EUR|1200",
                "offert|0",
                "Gratuit|0",
                "0|0",
                "-3,50|-350",
                "1.200 €|120000"
            })
    void amounts(String typed, long cents) {
        assertThat(Written.cents(typed)).hasValue(cents);
    }

    @Test
    void counts_are_whole() {
        assertThat(Written.pieces("x3")).hasValue(3);
        assertThat(Written.pieces("2,0")).hasValue(2);
        assertThat(Written.pieces("3 pièces")).hasValue(3);
        assertThat(Written.pieces("3 pcs")).hasValue(3);
        assertThat(Written.pieces("2,5")).isEmpty();
    }
}
