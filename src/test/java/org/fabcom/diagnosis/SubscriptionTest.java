package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.BOARDS;
import static org.fabcom.diagnosis.Assessed.LETTERS;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.TODAY;
import static org.fabcom.diagnosis.Shelf.asOf;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.limit;
import static org.fabcom.diagnosis.Shelf.price;
import static org.fabcom.diagnosis.Shelf.seat;
import static org.fabcom.diagnosis.Shelf.unverified;

import org.fabcom.diagnosis.Tool.Payer;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;

/** D1: what a tool costs the structure, by plan, by person or by what was declared. */
class SubscriptionTest {

    @Test
    void what_the_person_pays_wins_over_what_pages_say() {
        var cost = item(BOARDS, Said.of("Tableaux").seats(11).paid(12_345)).direct();
        assertThat(cost.cents()).isEqualTo(12_345);
        assertThat(whys(cost)).containsExactly(Why.PAID_DECLARED);
    }

    @Test
    void beyond_the_free_limit_the_cheapest_plan_that_fits_is_counted_in_euros_by_a_dated_rate() {
        var cost = item(LETTERS, Said.of("Lettres"), 300).direct();
        assertThat(cost.cents()).isEqualTo(13_265); // 12 × 13 $ × 0.8503
        assertThat(whys(cost)).containsExactly(Why.NEXT_PLAN_PRICE, Why.VAT_UNKNOWN);
        assertThat(cost.evidence()).hasAtLeastOneElementOfType(Evidence.Converted.class);
    }

    @Test
    void a_plan_that_is_too_small_is_passed_over() {
        assertThat(item(LETTERS, Said.of("Lettres"), 600).direct().cents()).isEqualTo(20_407); // 12 × 20 $
    }

    @Test
    void within_the_free_limit_it_costs_nothing() {
        var cost = item(BOARDS, Said.of("Tableaux").seats(9)).direct();
        assertThat(cost.cents()).isZero();
        assertThat(whys(cost)).containsExactly(Why.GRATIS_WITHIN);
    }

    @Test
    void a_price_for_each_person_is_multiplied() {
        var cost = item(BOARDS, Said.of("Tableaux").seats(11)).direct();
        assertThat(cost.cents()).isEqualTo(56_120); // 11 × 5 $ × 12 × 0.8503
        assertThat(whys(cost)).containsExactly(Why.NEXT_PLAN_PRICE, Why.PER_SEAT, Why.VAT_EXCLUDED);
    }

    @Test
    void a_plan_that_was_said_is_priced_whatever_the_limit() {
        assertThat(item(LETTERS, Said.of("Lettres").plan("Essentials"), 100)
                        .direct()
                        .cents())
                .isEqualTo(13_265);
    }

    @Test
    void a_plan_that_nobody_priced_is_unknown() {
        assertThat(whys(item(LETTERS, Said.of("Lettres").plan("Platine")).direct()))
                .containsExactly(Why.PLAN_NOT_FOUND);
    }

    @Test
    void a_price_for_each_person_needs_to_know_how_many() {
        var cost = item(BOARDS, Said.of("Tableaux").plan("standard")).direct();
        assertThat(cost.known()).isFalse();
        assertThat(whys(cost)).containsExactly(Why.PRICE_NEEDS_SEATS);
    }

    @Test
    void a_foreign_price_without_a_rate_is_unknown() {
        var shelf = Shelf.empty().service("Tableaux", "tasks", limit("seats", 10), seat("standard", 500, "USD"));
        assertThat(whys(item(shelf, Said.of("Tableaux").seats(11)).direct())).containsExactly(Why.PRICE_NEEDS_RATE);
    }

    @Test
    void a_price_of_two_years_ago_is_shown_but_not_counted_with() {
        var old = asOf(
                TODAY.minusMonths(25),
                "price",
                "plan",
                "pro",
                "amount",
                "600",
                "currency",
                "EUR",
                "per",
                "account",
                "period",
                "month");
        var cost = item(
                        Shelf.empty().service("A", "tasks", limit("seats", 3), old),
                        Said.of("A").seats(4))
                .direct();
        assertThat(whys(cost)).containsExactly(Why.PRICE_TOO_OLD);
        assertThat(cost.evidence()).containsExactly(new Evidence.Read(old));
    }

    @Test
    void no_price_on_any_page_is_unknown_and_not_nothing() {
        var shelf = Shelf.empty().service("A", "tasks", limit("seats", 3));
        var cost = item(shelf, Said.of("A").seats(4).payer(Payer.NOBODY)).direct();
        assertThat(cost.cents()).isNull();
        assertThat(whys(cost)).containsExactly(Why.PRICE_NONE);
    }

    @Test
    void no_plan_that_is_large_enough_is_unknown() {
        var shelf = Shelf.empty()
                .service(
                        "A",
                        "tasks",
                        limit("seats", 3),
                        seat("petit", 500, "EUR"),
                        fact("limit", "plan", "petit", "metric", "seats", "value", "5"));
        assertThat(whys(item(shelf, Said.of("A").seats(9)).direct())).containsExactly(Why.PRICE_NO_PLAN_FITS);
    }

    @Test
    void nobody_pays_means_nothing_as_long_as_no_limit_is_passed() {
        var shelf = Shelf.empty().service("A", "files", limit("storage_gb", 15));
        var cost = item(shelf, Said.of("A").payer(Payer.NOBODY)).direct();
        assertThat(cost.cents()).isZero();
        assertThat(whys(cost)).containsExactly(Why.GRATIS_DECLARED);
    }

    @Test
    void the_free_plan_that_was_said_costs_nothing() {
        assertThat(item(LETTERS, Said.of("Lettres").plan("gratuit"), 100)
                        .direct()
                        .cents())
                .isZero();
    }

    @Test
    void nothing_said_and_no_use_known_is_unknown() {
        var cost = item(LETTERS, Said.of("Lettres")).direct();
        assertThat(cost.known()).isFalse();
        assertThat(whys(cost)).containsExactly(Why.COST_NOT_SAID);
    }

    @Test
    void a_tool_whose_only_price_is_nothing_costs_nothing() {
        assertThat(item(Shelf.empty().service("A", "accounting", price("free", 0, "EUR")), Said.of("A"))
                        .direct()
                        .cents())
                .isZero();
    }

    @Test
    void of_two_readings_of_a_plan_the_one_in_euros_counts_then_the_verified_then_the_newest() {
        var shelf = Shelf.empty()
                .dollar()
                .service(
                        "A",
                        "tasks",
                        price("pro", 100, "USD"),
                        price("pro", 700, "EUR"),
                        unverified(
                                "price",
                                "plan",
                                "pro",
                                "amount",
                                "1",
                                "currency",
                                "EUR",
                                "per",
                                "account",
                                "period",
                                "month"));
        assertThat(item(shelf, Said.of("A").plan("pro")).direct().cents()).isEqualTo(8_400);
    }

    @Test
    void a_price_asked_once_is_no_yearly_cost() {
        var shelf = Shelf.empty()
                .service(
                        "A",
                        "payment",
                        fact(
                                "price",
                                "plan",
                                "lecteur",
                                "amount",
                                "3900",
                                "currency",
                                "EUR",
                                "per",
                                "account",
                                "period",
                                "once"));
        assertThat(item(shelf, Said.of("A").plan("lecteur")).direct().known()).isFalse();
    }

    @Test
    void a_price_a_year_is_not_multiplied() {
        var shelf = Shelf.empty()
                .service(
                        "A",
                        "files",
                        fact(
                                "price",
                                "plan",
                                "pro",
                                "amount",
                                "2000",
                                "currency",
                                "EUR",
                                "per",
                                "account",
                                "period",
                                "year",
                                "vat",
                                "included"));
        var cost = item(shelf, Said.of("A").plan("pro")).direct();
        assertThat(cost.cents()).isEqualTo(2_000);
        assertThat(whys(cost)).containsExactly(Why.PLAN_PRICE, Why.VAT_INCLUDED);
    }

    @Test
    void a_tool_that_nobody_knows_keeps_what_was_declared() {
        var item = item(Shelf.empty(), Said.of("Le truc de Josiane").paid(5_000).minutes(90));
        assertThat(item.recognised()).isFalse();
        assertThat(item.name()).isEqualTo("Le truc de Josiane");
        assertThat(item.direct().cents()).isEqualTo(5_000);
        assertThat(item.tool().minutesYear()).isEqualTo(1_080);
        assertThat(item.verdict()).isEqualTo(Verdict.UNRECOGNISED);
    }

    @Test
    void what_a_person_pays_from_their_own_pocket_is_said() {
        var cost = item(BOARDS, Said.of("Tableaux").paid(6_000).payer(Payer.PERSON))
                .direct();
        assertThat(whys(cost)).containsExactly(Why.PAID_BY_PERSON);
    }
}
