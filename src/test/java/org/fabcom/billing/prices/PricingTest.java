package org.fabcom.billing.prices;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A price says line by line how it came about (S23). */
class PricingTest {

    private static final PartyId LAB = new PartyId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private static PriceRule rule(
            String resource, Kind kind, @Nullable Measure measure, String audience, String plan, Long... amounts) {
        return new PriceRule(
                UUID.randomUUID(),
                LAB,
                resource,
                kind.name() + " " + audience + plan,
                kind,
                measure,
                List.of(amounts),
                0,
                audience,
                plan,
                DAY.minusYears(1),
                null);
    }

    private static PriceAsked laser(long minutes, Set<String> audiences, Set<String> plans) {
        return new PriceAsked("laser", Measure.HOUR, minutes, DAY, audiences, plans, null);
    }

    private static Quote quote(List<PriceRule> rules, PriceAsked asked) {
        var quote = Pricing.quote(rules, asked).orElseThrow();
        assertThat(quote.parts().stream().mapToLong(Quote.Part::cents).sum())
                .as("the explanation adds up")
                .isEqualTo(quote.cents());
        return quote;
    }

    private final PriceRule everybody = rule("laser", Kind.UNIT, Measure.HOUR, "", "", 20_00L);
    private final PriceRule members = rule("laser", Kind.UNIT, Measure.HOUR, "membres", "", 12_00L);
    private final PriceRule subscribers = rule("laser", Kind.UNIT, Measure.HOUR, "", "mensuel", 10_00L);

    @Test
    void the_price_depends_on_group_plan_and_duration() {
        var rules = List.of(everybody, members, subscribers);
        assertThat(quote(rules, laser(90, Set.of(), Set.of())).cents()).isEqualTo(30_00);
        assertThat(quote(rules, laser(90, Set.of("membres"), Set.of())).cents()).isEqualTo(18_00);
        assertThat(quote(rules, laser(90, Set.of("membres"), Set.of("mensuel"))).cents())
                .isEqualTo(15_00);
    }

    @Test
    void a_code_is_met_whatever_its_case_and_accents() {
        var rules = List.of(rule("  Découpe LASER", Kind.UNIT, Measure.HOUR, "", "", 20_00L));
        for (var code : List.of("découpe laser", "Decoupe Laser", "DÉCOUPE LASER"))
            assertThat(Pricing.quote(rules, asked(code))).as(code).isPresent();
        for (var code : List.of("laser", "découpe lasers", "", "—"))
            assertThat(Pricing.quote(rules, asked(code))).as(code).isEmpty();
        var sign = List.of(rule("€", Kind.UNIT, Measure.HOUR, "", "", 20_00L));
        assertThat(Pricing.quote(sign, asked("?"))).as("signs are themselves").isEmpty();
        assertThat(Pricing.quote(sign, asked("€"))).isPresent();
    }

    private static PriceAsked asked(String code) {
        return new PriceAsked(code, Measure.HOUR, 60, DAY, Set.of(), Set.of(), null);
    }

    @Test
    void every_component_has_its_line() {
        var step = rule("laser", Kind.STEP, Measure.HOUR, "", "", 30L);
        var off = rule("", Kind.PERCENT, null, "", "", 1000L);
        var rebate = rule("", Kind.REBATE, null, "", "", 1_00L);
        var quote = quote(List.of(members, step, rebate, off), laser(70, Set.of("membres"), Set.of()));
        // 70 minutes at 12 euros are 14.00; by half hours 90 minutes, 18.00; less 10 %, less one euro
        assertThat(quote.parts()).extracting(Quote.Part::cents).containsExactly(14_00L, 4_00L, -1_80L, -1_00L);
        assertThat(quote.quantity()).isEqualTo(90);
        assertThat(quote.cents()).isEqualTo(15_20);
    }

    @Test
    void whole_steps_stay_as_they_are_and_a_minute_more_is_a_step_more() {
        var rules = List.of(everybody, rule("laser", Kind.STEP, Measure.HOUR, "", "", 30L));
        var asked = new long[] {1, 29, 30, 31, 60, 61};
        var billed = new long[] {30, 30, 30, 60, 60, 90};
        for (int i = 0; i < asked.length; i++)
            assertThat(quote(rules, laser(asked[i], Set.of(), Set.of())).quantity())
                    .as("%d minutes", asked[i])
                    .isEqualTo(billed[i]);
        assertThat(quote(rules, laser(60, Set.of(), Set.of())).parts()).hasSize(1);
        var minutes = List.of(everybody, rule("laser", Kind.STEP, Measure.HOUR, "", "", 1L));
        assertThat(quote(minutes, laser(61, Set.of(), Set.of())).quantity()).isEqualTo(61);
    }

    @Test
    void each_reduction_is_taken_of_what_the_one_before_left() {
        var tenth = rule("", Kind.PERCENT, null, "", "", 1000L);
        var again = rule("", Kind.PERCENT, null, "", "", 1000L);
        assertThat(quote(List.of(everybody, tenth, again), laser(60, Set.of(), Set.of()))
                        .parts())
                .extracting(Quote.Part::cents)
                .containsExactly(20_00L, -2_00L, -1_80L);
        var half = rule("", Kind.PERCENT, null, "", "", 5000L);
        var rebate = rule("", Kind.REBATE, null, "", "", 15_00L);
        assertThat(quote(List.of(everybody, rebate, half), laser(60, Set.of(), Set.of()))
                        .parts())
                .as("a rebate takes no more than is left")
                .extracting(Quote.Part::cents)
                .containsExactly(20_00L, -10_00L, -10_00L);
    }

    @Test
    void what_is_taken_off_for_some_is_not_taken_off_for_others() {
        var rules = List.of(everybody, rule("", Kind.PERCENT, null, "membres", "", 5000L));
        assertThat(quote(rules, laser(60, Set.of(), Set.of())).cents()).isEqualTo(20_00);
        assertThat(quote(rules, laser(60, Set.of("membres"), Set.of())).cents()).isEqualTo(10_00);
    }

    @Test
    void a_rule_holds_on_its_days_and_from_its_quantity() {
        var summer = new PriceRule(
                UUID.randomUUID(),
                LAB,
                "laser",
                "Été",
                Kind.UNIT,
                Measure.HOUR,
                List.of(5_00L),
                120,
                "",
                "",
                DAY.withDayOfMonth(1),
                DAY);
        var rules = List.of(everybody, summer);
        assertThat(quote(rules, laser(120, Set.of(), Set.of())).cents()).isEqualTo(10_00);
        assertThat(quote(rules, laser(119, Set.of(), Set.of())).cents()).isEqualTo(39_67);
        var after = new PriceAsked("laser", Measure.HOUR, 120, DAY.plusDays(1), Set.of(), Set.of(), null);
        assertThat(quote(rules, after).cents()).isEqualTo(40_00);
    }

    @Test
    void whoever_buys_says_which_of_the_solidarity_prices_or_how_much_above_the_least() {
        var basket = rule("panier", Kind.SOLIDARITY, Measure.PIECE, "", "", 8_00L, 12_00L, 16_00L);
        var asked = new PriceAsked("panier", Measure.PIECE, 2, DAY, Set.of(), Set.of(), null);
        assertThat(quote(List.of(basket), asked).cents()).as("the middle one").isEqualTo(24_00);
        assertThat(quote(List.of(basket), said(asked, 0)).cents()).isEqualTo(16_00);
        assertThat(quote(List.of(basket), said(asked, 9)).cents()).isEqualTo(32_00);
        var free = rule("panier", Kind.FREE, Measure.PIECE, "", "", 1_00L, 5_00L);
        assertThat(quote(List.of(free), asked).cents()).isEqualTo(10_00);
        assertThat(quote(List.of(free), said(asked, 7_00)).cents()).isEqualTo(14_00);
        assertThat(quote(List.of(free), said(asked, 0)).cents()).as("the least").isEqualTo(2_00);
    }

    private static PriceAsked said(PriceAsked it, long said) {
        return new PriceAsked(it.resource(), it.measure(), it.quantity(), it.day(), Set.of(), Set.of(), said);
    }

    @Test
    void nothing_goes_below_zero_and_what_has_no_rule_has_no_price() {
        var rebate = rule("", Kind.REBATE, null, "", "", 99_00L);
        assertThat(quote(List.of(everybody, rebate), laser(60, Set.of(), Set.of()))
                        .cents())
                .isZero();
        assertThat(Pricing.quote(List.of(rebate), laser(60, Set.of(), Set.of())))
                .isEmpty();
    }
}
