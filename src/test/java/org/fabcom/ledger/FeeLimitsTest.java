package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.limits.LimitChanges;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What whoever receives fees may have, or has left, is nothing to those who pay each other and correct it (E41, E48, ADR 0225). */
@FabComTest
class FeeLimitsTest extends FeeWorld {

    private final LimitChanges limits;
    private final Jobs jobs;
    private final Transfers transfers;

    FeeLimitsTest(ApplicationContext beans, LimitChanges limits, Jobs jobs, Transfers transfers) {
        super(beans);
        this.transfers = transfers;
        this.limits = limits;
        this.jobs = jobs;
    }

    private void own(PartyId party, long floor, long ceiling) {
        assertThat(limits.own(unit.id(), party, new Limits(floor, ceiling), "Essai", rosa.id()))
                .isEqualTo(LimitChanges.Outcome.DONE);
    }

    @Test
    void a_full_account_of_who_receives_fees_stops_no_payment() {
        own(sel.id(), 0, 10);
        rule(PaymentType.TRANSFER, 4, 0);
        for (int i = 0; i < 2; i++) ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        assertThat(standing()).containsExactly(-208L, 200L, 8L);
        var full = ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        assertThat(standing()).as("paid, and no fee taken").containsExactly(-308L, 300L, 8L);
        assertThat(ledger.receipt(full).orElseThrow().fees()).isEmpty();
        ledger.reverse(full, rosa.id(), "b-" + full, "").booked();
        assertThat(standing()).containsExactly(-208L, 200L, 8L);
        ledger.pay(order(sel.id(), rosa.id(), 6)).booked();
        ledger.pay(order(max.id(), rosa.id(), 10)).booked();
        assertThat(standing()).as("there is room again").containsExactly(-222L, 216L, 6L);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void the_limit_of_the_payer_still_refuses_payment_and_fee_together() {
        own(sel.id(), 0, 10);
        own(max.id(), -100, 100);
        rule(PaymentType.TRANSFER, 4, 0);
        assertThat(ledger.pay(order(max.id(), rosa.id(), 98)))
                .isEqualTo(new Booking.Refused(Refusal.FEE_REFUSED, unit.id()));
        assertThat(standing()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void a_deal_that_was_agreed_before_is_paid_though_who_receives_the_fee_is_full() {
        rule(PaymentType.DEAL, 4, 0);
        var aside = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        var second = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        assertThat(reserved(max.id())).isEqualTo(208);
        own(sel.id(), 0, 5);
        ledger.settle(aside, max.id(), "s-" + aside).booked();
        assertThat(standing()).containsExactly(-208L, 100L, 4L);
        var done = ledger.settle(second, max.id(), "s-" + second).booked();
        assertThat(standing()).as("what was set aside for the fee is free").containsExactly(-204L, 200L, 4L);
        assertThat(reserved(max.id())).isZero();
        ledger.reverse(done, rosa.id(), "r-" + done, "").booked();
        assertThat(standing()).containsExactly(-104L, 100L, 4L);
        assertThat(check.findings()).isEmpty();
    }

    /** E41: two correct what is between them, whatever a third one has spent. The fee follows as soon as it can. */
    @Test
    void a_payment_goes_back_though_its_fee_is_spent_and_the_fee_follows() {
        own(sel.id(), 0, 1000);
        rule(PaymentType.TRANSFER, 0, 1000);
        var paid = ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        ledger.pay(order(sel.id(), rosa.id(), 10)).booked();
        assertThat(standing()).containsExactly(-110L, 110L, 0L);
        ledger.reverse(paid, Amount.one(unit.id(), 40), rosa.id(), "a-" + paid, "")
                .booked();
        assertThat(standing()).as("the fee of 40 stays owed").containsExactly(-70L, 70L, 0L);
        await().untilAsserted(() -> assertThat(lettersOfOwed(max)).isEqualTo(1));
        assertThat(lettersOfOwed(rosa)).isZero();
        jobs.runNow("ledger.fees");
        assertThat(standing()).as("nothing to give").containsExactly(-70L, 70L, 0L);
        ledger.record(order(rosa.id(), sel.id(), 5)).booked();
        jobs.runNow("ledger.fees");
        jobs.runNow("ledger.fees");
        assertThat(standing()).as("once, and as much as is owed").containsExactly(-66L, 65L, 1L);
        ledger.record(order(rosa.id(), sel.id(), 5)).booked();
        ledger.reverse(paid, Amount.one(unit.id(), 60), rosa.id(), "b-" + paid, "")
                .booked();
        assertThat(standing()).as("all of the rest with the rest").containsExactly(0L, 0L, 0L);
        jobs.runNow("ledger.fees");
        assertThat(standing()).containsExactly(0L, 0L, 0L);
        assertThat(lettersOfOwed(max)).as("told once").isEqualTo(1);
        assertThat(check.findings()).isEmpty();
    }

    /** Of each part that was given back, the debt of the fee grows: it is one debt. */
    @Test
    void a_fee_that_stays_owed_is_told_once_not_for_each_part() {
        own(sel.id(), 0, 1000);
        rule(PaymentType.TRANSFER, 0, 1000);
        var paid = ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        ledger.pay(order(sel.id(), rosa.id(), 10)).booked();
        for (var part : List.of("a-", "b-", "c-"))
            ledger.reverse(paid, Amount.one(unit.id(), 20), rosa.id(), part + paid, "")
                    .booked();
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(lettersOfOwed(max)).isEqualTo(1));
    }

    private int lettersOfOwed(Person to) {
        return db.sql("select count(*) from post.letter where kind = 'ledger.letter.owed' and recipient = :to")
                .param("to", to.email().text())
                .single(Integer.class);
    }

    /** What other rooms leave out when they count exchanges and payments that arrived. */
    @Test
    void what_of_a_fee_goes_back_is_known_as_a_fee() {
        rule(PaymentType.TRANSFER, 4, 0);
        var paid = ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        var back = ledger.reverse(paid, rosa.id(), "b-" + paid, "").booked();
        var fee = ledger.receipt(paid).orElseThrow().fees().getFirst().id();
        var returned = ledger.following(fee).getFirst().id();
        assertThat(db.sql("select transfer from ledger.charge_card where transfer in (:all)")
                        .param("all", List.of(paid.value(), back.value(), fee.value(), returned.value()))
                        .list(UUID.class))
                .containsExactlyInAnyOrder(fee.value(), returned.value());
    }

    /** A node of before knows no fees: it frees the reservation and leaves what was set aside for the fee. */
    @Test
    void the_check_finds_a_fee_that_stays_aside() {
        rule(PaymentType.DEAL, 4, 0);
        var aside = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        var fee = ledger.receipt(aside).orElseThrow().fees().getFirst().id();
        transfers.following(
                Transfer.Kind.RELEASE, ledger.find(aside).orElseThrow(), List.of(), max.id(), "old-" + aside, "");
        assertThat(check.findings()).anyMatch(it -> it.contains(fee.toString()));
        ledger.release(fee, max.id(), "hand-" + fee).booked();
        assertThat(check.findings()).noneMatch(it -> it.contains(fee.toString()));
        assertThat(reserved(max.id())).isZero();
    }

    @Test
    void the_rest_of_a_payment_brings_back_what_stayed_owed_before() {
        own(sel.id(), 0, 1000);
        rule(PaymentType.TRANSFER, 0, 1000);
        var paid = ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        ledger.pay(order(sel.id(), rosa.id(), 10)).booked();
        ledger.reverse(paid, Amount.one(unit.id(), 40), rosa.id(), "a-" + paid, "")
                .booked();
        ledger.record(order(rosa.id(), sel.id(), 10)).booked();
        ledger.reverse(paid, Amount.one(unit.id(), 60), rosa.id(), "b-" + paid, "")
                .booked();
        assertThat(standing()).containsExactly(0L, 0L, 0L);
    }
}
