package org.fabcom.ledger.currencies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form is filled with is read as what it was, in each language; what may be read in two ways is not read. */
class TypedAmountTest {

    private static final Currency GUES = currency("gués", Unit.MONEY, 2, 1);
    private static final Currency HOURS = currency("h", Unit.HOURS, 0, 15);
    private static final List<Currency> ALL =
            List.of(GUES, HOURS, currency("€", Unit.MONEY, 2, 1), currency("pts", Unit.POINTS, 0, 1));

    private static Currency currency(String symbol, Unit unit, int decimals, long step) {
        return new Currency(
                new CurrencyId(Ids.next()), "Une", symbol, unit, Regime.MUTUAL, decimals, step, Limits.NONE, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void each_amount_comes_back_as_it_went(String language) {
        var formats = new Formats(Locale.of(language));
        var chance = new Random(20261130);
        for (var it : ALL) {
            for (int i = 1; i < 3_000; i++) {
                long units = it.step() * (i < 1_000 ? i : 1 + chance.nextInt(9_000_000));
                var typed = it.typed(units, formats);
                assertThat(it.read(typed)).as("%s, %s", typed, it.symbol()).hasValue(units);
                assertThat(typed)
                        .as("no sign behind it")
                        .doesNotContain(it.symbol().length() > 1 ? it.symbol() : "€");
            }
        }
    }

    @Test
    void one_of_a_unit_and_thousands_parted_by_spaces_are_read() {
        assertThat(GUES.read("1 gué")).hasValue(100);
        assertThat(GUES.read("5 gués")).hasValue(500);
        assertThat(GUES.read("1 000")).hasValue(100_000);
        assertThat(GUES.read("12\u202f345,50 gués")).hasValue(1_234_550);
        assertThat(HOURS.read("1 h 30")).hasValue(90);
        assertThat(HOURS.read("90 min")).hasValue(90);
    }

    /** 50 minutes told as 0.83 would come back as nothing. */
    @Test
    void each_minute_comes_back_from_what_programs_are_told() {
        var minutes = currency("h", Unit.HOURS, 0, 1);
        for (long it = 1; it < 20_000; it++)
            assertThat(minutes.read(minutes.plain(it))).as(minutes.plain(it)).hasValue(it);
        assertThat(minutes.plain(50)).isEqualTo("0.8333");
        assertThat(minutes.plain(-150)).isEqualTo("-2.50");
        for (var wrong : List.of("0.83", "0.833", "0.8334", "0.83333"))
            assertThat(minutes.read(wrong)).as(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "12.500", "12 50", "1 30", "1 0 0", "1 000 00", "-1"})
    void what_is_a_thousand_to_some_and_one_to_others_is_not_read(String typed) {
        for (var it : ALL) assertThat(it.read(typed)).as(typed + it.symbol()).isEmpty();
    }

    /** In French what is below two is told in the singular, in English one alone. */
    @Test
    void words_of_less_than_two_stand_in_the_singular() {
        var french = new Formats(Locale.FRENCH);
        var english = new Formats(Locale.ENGLISH);
        assertThat(GUES.say(150, french)).isEqualTo("1,50\u00a0gué");
        assertThat(GUES.say(199, french)).isEqualTo("1,99\u00a0gué");
        assertThat(GUES.say(-150, french)).isEqualTo("−1,50\u00a0gué");
        assertThat(GUES.say(0, french)).isEqualTo("0\u00a0gué");
        assertThat(GUES.say(200, french)).isEqualTo("2\u00a0gués");
        assertThat(GUES.say(100, english)).isEqualTo("1\u00a0gué");
        assertThat(GUES.say(150, english)).isEqualTo("1.50\u00a0gués");
        assertThat(GUES.read("1,50 gué")).hasValue(150);
    }
}
