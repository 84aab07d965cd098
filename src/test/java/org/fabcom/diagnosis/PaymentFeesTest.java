package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.fee;
import static org.fabcom.diagnosis.Shelf.price;

import org.fabcom.diagnosis.Tool.Payer;
import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;

/** D1: what a tool takes from each payment. */
class PaymentFeesTest {

    @Test
    void a_share_of_each_payment_is_counted_from_what_was_said() {
        var shelf = Shelf.empty().service("Carte", "payment", fee("organisation", 175, 0));
        var cost = item(shelf, Said.of("Carte").payments(1000, 1500)).direct();
        assertThat(cost.cents()).isEqualTo(26_250); // 1000 × 1.75 % × 15 €
        assertThat(cost.partial()).isFalse();
    }

    @Test
    void of_several_fees_the_cheapest_counts_and_the_figure_is_the_least() {
        var shelf =
                Shelf.empty().service("Carte", "payment", fee("organisation", 295, 25), fee("organisation", 175, 0));
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
        var shelf = Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
        var cost = item(shelf, Said.of("Caisse").payments(100, 1000)).direct();
        assertThat(cost.cents()).isEqualTo(1_750);
        assertThat(cost.partial()).isTrue();
        assertThat(whys(cost)).contains(Why.SUBSCRIPTION_ASIDE);
    }

    @Test
    void subscription_and_fees_are_added_when_the_plan_was_said() {
        var shelf = Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
        assertThat(item(shelf, Said.of("Caisse").plan("pro").payments(100, 1000))
                        .direct()
                        .cents())
                .isEqualTo(94_800 + 1_750);
    }

    @Test
    void a_known_subscription_with_unknown_fees_is_the_least() {
        var shelf = Shelf.empty().service("Caisse", "till", fee("organisation", 175, 0), price("pro", 7_900, "EUR"));
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
        assertThat(item(shelf, Said.of("C").payments(3, 111)).direct().cents()).isEqualTo(5); // 4.995
    }
}
