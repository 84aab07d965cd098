package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.accounting.Cents;
import org.fabcom.billing.Measure;
import org.fabcom.billing.TypedAmount;
import org.fabcom.flows.mass.Grams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign between euros and cents is their comma: whoever drops it reads a hundred times as much. */
class TypedAlikeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4€50 | 450",
                "4 € 50 | 450",
                "12€05 | 1205",
                "4,50 € | 450",
                "€ 4.50 | 450",
                "1 234,50 | 123450",
                "12 | 1200",
                "80 € | 8000"
            })
    void the_till_the_invoices_and_the_books_read_it_alike(String typed, long cents) {
        assertThat(TypedNumber.cents(typed)).hasValue(cents);
        assertThat(TypedAmount.cents(typed)).hasValue(cents);
        assertThat(Cents.read(typed)).hasValue(cents);
    }

    @ParameterizedTest
    @CsvSource({"4€5", "4€500", "4€50€", "4.50€50", "€4€50", "€", "-4€50"})
    void what_could_be_two_sums_is_none(String typed) {
        assertThat(TypedNumber.cents(typed)).isEmpty();
        assertThat(TypedAmount.cents(typed)).isEmpty();
        assertThat(Cents.read(typed)).isEmpty();
    }

    /** Hours of an invoice or of a pack as everywhere else in the house. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 min | 90",
                "1h30 | 90",
                "1 h 30 | 90",
                "1:30 | 90",
                "1,5 | 90",
                "1 heure et demie | 90",
                "5 heures | 300"
            })
    void hours_are_read_as_in_other_forms(String typed, long minutes) {
        assertThat(TypedAmount.quantity(typed, Measure.HOUR)).hasValue(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1kg200 | 1200", "2 kg 300 | 2300", "2 kg 300 g | 2300", "850 g | 850", "1,2 kg | 1200", "3 | 3000"
            })
    void kilos_and_grams_at_the_till_too(String typed, long grams) {
        assertThat(TypedNumber.grams(typed)).hasValue(grams);
        assertThat(Grams.read(typed)).as("the scale reads it alike").hasValue(grams);
    }

    @ParameterizedTest
    @CsvSource({"1kg2", "kg", "1kg2000", "1kg200kg"})
    void half_a_mass_is_none(String typed) {
        assertThat(TypedNumber.grams(typed)).isEmpty();
        assertThat(Grams.read(typed)).isEmpty();
    }
}
