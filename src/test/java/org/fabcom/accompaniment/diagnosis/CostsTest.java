package org.fabcom.accompaniment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.accompaniment.diagnosis.Shelf.TODAY;
import static org.fabcom.accompaniment.diagnosis.Shelf.asOf;
import static org.fabcom.accompaniment.diagnosis.Shelf.fact;
import static org.fabcom.accompaniment.diagnosis.Shelf.fee;
import static org.fabcom.accompaniment.diagnosis.Shelf.limit;
import static org.fabcom.accompaniment.diagnosis.Shelf.price;
import static org.fabcom.accompaniment.diagnosis.Shelf.seat;
import static org.fabcom.accompaniment.diagnosis.Shelf.unverified;

import java.util.List;
import org.fabcom.accompaniment.diagnosis.Situation.Audience;
import org.fabcom.accompaniment.diagnosis.Tool.Payer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final Shelf LETTERS = Shelf.empty()
            .dollar()
            .service(
                    "Lettres",
                    "newsletter",
                    limit("contacts", 250),
                    fact(
                            "price",
                            "plan",
                            "essentials",
                            "amount",
                            "1300",
                            "currency",
                            "USD",
                            "per",
                            "account",
                            "period",
                            "month",
                            "vat",
                            "unknown",
                            "up_to_contacts",
                            "500"),
                    price("standard", 2000, "USD"));

    private static final Shelf BOARDS =
            Shelf.empty().dollar().service("Tableaux", "tasks", limit("seats", 10), seat("standard", 500, "USD"));

    private static Item item(Shelf shelf, Said said, @Nullable Integer contacts) {
        var situation = new Situation(Audience.ASSOCIATION, "", 9, contacts, null, List.of(said.tool()));
        return Diagnosis.of(situation, shelf.library(), TODAY).items().getFirst();
    }

    private static Item item(Shelf shelf, Said said) {
        return item(shelf, said, null);
    }

    private static Cost members(Item item) {
        return java.util.Objects.requireNonNull(item.members());
    }

    private static List<Why> whys(Cost cost) {
        return cost.reasons().stream().map(Reason::why).toList();
    }

    @Nested
    class Subscription {

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
            assertThat(whys(item(shelf, Said.of("Tableaux").seats(11)).direct()))
                    .containsExactly(Why.PRICE_NEEDS_RATE);
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
            assertThat(item(shelf, Said.of("A").plan("lecteur")).direct().known())
                    .isFalse();
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
    }

    @Nested
    class OnPayments {

        @Test
        void a_share_of_each_payment_is_counted_from_what_was_said() {
            var shelf = Shelf.empty().service("Carte", "payment", fee("organisation", 175, 0));
            var cost = item(shelf, Said.of("Carte").payments(1000, 1500)).direct();
            assertThat(cost.cents()).isEqualTo(26_250); // 1000 × 1.75 % × 15 €
            assertThat(cost.partial()).isFalse();
        }

        @Test
        void of_several_fees_the_cheapest_counts_and_the_figure_is_the_least() {
            var shelf = Shelf.empty()
                    .service("Carte", "payment", fee("organisation", 295, 25), fee("organisation", 175, 0));
            var cost = item(shelf, Said.of("Carte").payments(1000, 1500)).direct();
            assertThat(cost.cents()).isEqualTo(26_250);
            assertThat(cost.partial()).isTrue();
            assertThat(cost.evidence()).hasSize(4);
        }

        @Test
        void without_the_payments_it_is_unknown_and_says_what_is_missing() {
            var shelf = Shelf.empty().service("Carte", "payment", fee("organisation", 175, 0));
            assertThat(whys(item(shelf, Said.of("Carte")).direct())).containsExactly(Why.FEE_NEEDS_PAYMENTS);
        }

        @Test
        void no_fee_at_all_is_nothing_even_without_the_payments() {
            var shelf = Shelf.empty().service("Dons", "payment", fee("organisation", 0, 0));
            var cost = item(shelf, Said.of("Dons")).direct();
            assertThat(cost.cents()).isZero();
            assertThat(whys(cost)).containsExactly(Why.FEE_NONE);
        }

        @Test
        void a_subscription_that_may_come_on_top_makes_it_the_least() {
            var shelf =
                    Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
            var cost = item(shelf, Said.of("Caisse").payments(100, 1000)).direct();
            assertThat(cost.cents()).isEqualTo(1_750);
            assertThat(cost.partial()).isTrue();
            assertThat(whys(cost)).contains(Why.SUBSCRIPTION_ASIDE);
        }

        @Test
        void subscription_and_fees_are_added_when_the_plan_was_said() {
            var shelf =
                    Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
            assertThat(item(shelf, Said.of("Caisse").plan("pro").payments(100, 1000))
                            .direct()
                            .cents())
                    .isEqualTo(94_800 + 1_750);
        }

        @Test
        void a_known_subscription_with_unknown_fees_is_the_least() {
            var shelf =
                    Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
            var cost = item(shelf, Said.of("Caisse").plan("pro")).direct();
            assertThat(cost.cents()).isEqualTo(94_800);
            assertThat(cost.partial()).isTrue();
        }

        @Test
        void gratis_with_unknown_fees_is_unknown_and_not_nothing() {
            var shelf = Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0));
            var cost = item(shelf, Said.of("Caisse").payer(Payer.NOBODY)).direct();
            assertThat(cost.cents()).isNull();
        }

        @Test
        void a_foreign_fixed_part_is_converted() {
            var usd = fact("fee", "percent", "100", "fixed", "100", "currency", "USD", "paid_by", "organisation");
            var cost = item(
                            Shelf.empty().dollar().service("B", "shop", usd),
                            Said.of("B").payments(10, 1000))
                    .direct();
            assertThat(cost.cents()).isEqualTo(950); // 10 × (0.10 € + 0.85 €)
        }

        @Test
        void half_cents_are_rounded_up_once_at_the_end() {
            var shelf = Shelf.empty().service("C", "payment", fee("organisation", 150, 0));
            assertThat(item(shelf, Said.of("C").payments(3, 111)).direct().cents())
                    .isEqualTo(5); // 4.995
        }
    }

    @Nested
    class PaidByMembers {

        @Test
        void a_tip_of_which_no_page_gives_the_amount_is_unknown() {
            var shelf = Shelf.empty()
                    .service("Dons", "payment", fee("organisation", 0, 0), fact("tip", "paid_by", "payer"));
            var item = item(shelf, Said.of("Dons").payments(106, 2000));
            assertThat(item.direct().cents()).isZero();
            assertThat(members(item).cents()).isNull();
            assertThat(whys(members(item))).containsExactly(Why.TIP_ASKED);
        }

        @Test
        void a_usual_tip_is_multiplied_by_the_payments() {
            var shelf = Shelf.empty().service("Dons", "payment", fact("tip", "paid_by", "payer", "amount", "200"));
            assertThat(members(item(shelf, Said.of("Dons").payments(106, 2000))).cents())
                    .isEqualTo(21_200);
        }

        @Test
        void fees_that_payers_bear_are_not_a_cost_of_the_structure() {
            var shelf = Shelf.empty().service("Ulule", "payment", fee("payer", 220, 10));
            var item = item(shelf, Said.of("Ulule").payments(10, 10_000));
            assertThat(members(item).cents()).isEqualTo(2_300);
            assertThat(item.direct().known()).isFalse();
        }

        @Test
        void a_tool_that_takes_no_payment_has_no_such_line() {
            assertThat(item(BOARDS, Said.of("Tableaux").seats(9)).members()).isNull();
        }
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
