package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price is what its owner meant, or it is asked again. */
class TypedDecimalTest {

    private static final long MOST = 100_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|1200",
                "12,5|1250",
                "12.50|1250",
                "12,500000|1250",
                "0,500|50",
                "4€50|450",
                "4 € 50|450",
                "4 euros 50|450",
                "3 €|300",
                "€ 3|300",
                "12 EUR|1200",
                "7 Euros|700",
                "1 234,50 €|123450",
                "1\u202f234,50\u00a0€|123450",
                "1 000|100000",
                "1.234,50|123450",
                "1,234.50|123450",
                "1'234.50|123450",
                "1.000.000|100000000",
                "12 , 50|1250"
            })
    void sums_of_euros(String typed, long cents) {
        assertThat(TypedDecimal.cents(typed, MOST)).hasValue(cents);
    }

    /** The first two were read as one euro and as twelve hundred and fifty. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.000",
                "12 50",
                "1,000",
                "1.5 00",
                "4€5",
                "4€500",
                "€",
                "",
                " ",
                "-3",
                "+3",
                "1e3",
                "٣",
                "12,505",
                "1.234.50",
                "1 2345",
                "1 23 456",
                "12€50€",
                "1,2,3",
                "3 kg",
                "douze",
                "1 000 001",
                "9999999999999999999",
                "0x10",
                ",5",
                "5,"
            })
    void what_may_be_read_in_two_ways_or_in_none(String typed) {
        assertThat(TypedDecimal.cents(typed, MOST)).isEmpty();
    }

    @Test
    void three_figures_behind_a_point_are_thousandths_where_these_count() {
        assertThat(TypedDecimal.units("1.200", 3, MOST)).hasValue(1200);
        assertThat(TypedDecimal.units("1,2", 3, MOST)).hasValue(1200);
        assertThat(TypedDecimal.units("1 200", 3, MOST)).hasValue(1_200_000);
        assertThat(TypedDecimal.units("1,2", 0, MOST)).isEmpty();
        assertThat(TypedDecimal.units("4€50", 2, MOST)).isEmpty();
    }

    @Test
    void whatever_the_house_writes_it_reads() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            long cents = random.nextLong(MOST);
            var plain = "%d,%02d".formatted(cents / 100, cents % 100);
            var spaced = "%,d,%02d €".formatted(cents / 100, cents % 100).replaceFirst(",(?=[0-9]{3},)", "\u202f");
            assertThat(TypedDecimal.cents(plain, MOST))
                    .as("seed " + seed + " " + plain)
                    .hasValue(cents);
            assertThat(TypedDecimal.cents(spaced.replace('\u00a0', '\u202f'), MOST))
                    .as("seed " + seed + " " + spaced)
                    .hasValue(cents);
        }
    }
}
