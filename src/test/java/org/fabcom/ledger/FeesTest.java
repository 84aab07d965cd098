package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees by type of payment: with the payment or not at all, once, as payments of their own, back with what is given back (E48). */
@FabComTest
class FeesTest extends FeeWorld {

    private final PaymentRequests requests;
    private final TransactionTemplate transaction;

    FeesTest(ApplicationContext beans, PaymentRequests requests, TransactionTemplate transaction) {
        super(beans);
        this.requests = requests;
        this.transaction = transaction;
    }

    @Test
    void a_share_is_rounded_half_up_to_what_the_currency_counts() {
        var rule = new FeeRule(Ids.next(), unit.id(), PaymentType.DEAL, "F", 3, 150, sel.id(), rules.today(), null, 1);
        assertThat(rule.due(33)).as("3 + 0.495").isEqualTo(3);
        assertThat(rule.due(34)).as("3 + 0.51").isEqualTo(4);
        assertThat(rule.due(100)).as("3 + 1.5").isEqualTo(5);
        var quarters =
                new FeeRule(Ids.next(), unit.id(), PaymentType.DEAL, "F", 0, 1000, sel.id(), rules.today(), null, 15);
        assertThat(quarters.due(60)).as("6 minutes").isZero();
        assertThat(quarters.due(75)).as("7.5 minutes").isEqualTo(15);
        assertThat(quarters.due(240)).as("24 minutes").isEqualTo(30);
    }

    @Test
    void a_payment_bears_its_fee_once_and_the_statement_of_its_payer_says_so() {
        rule(PaymentType.TRANSFER, 2, 100);
        var order = order(max.id(), rosa.id(), 250);
        assertThat(ledger.fees(order, PaymentType.TRANSFER)).isEqualTo(Amount.one(unit.id(), 5));
        var paid = ledger.pay(order);
        assertThat(ledger.pay(order)).isEqualTo(new Booking.Booked(paid.booked(), true));
        assertThat(standing()).containsExactly(-255L, 250L, 5L);
        assertThat(fees()).isOne();
        var receipt = ledger.receipt(paid.booked()).orElseThrow();
        var fee = receipt.fees().getFirst();
        assertThat(ledger.receipt(fee.id()).orElseThrow().feeOf()).isEqualTo(paid.booked());
        assertThat(ledger.find(fee.id()).orElseThrow().subject()).isEqualTo("Frais · " + paid.booked());
        var his = neighbours.signedIn(max);
        assertThat(his.get("/porte-monnaie").text()).contains("Frais · " + paid.booked());
        var movement = his.get("/porte-monnaie/mouvements/" + paid.booked());
        assertThat(movement.text()).contains("Frais : 5 g");
        assertThat(his.get("/porte-monnaie/mouvements/" + fee.id()).text()).contains("dont ce sont les frais");
        assertThat(neighbours
                        .signedIn(rosa)
                        .get("/porte-monnaie/mouvements/" + paid.booked())
                        .text())
                .as("who is paid does not read it")
                .doesNotContain("Frais");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void each_type_has_its_rule_and_what_is_none_bears_none() {
        rule(PaymentType.REQUEST, 7, 0);
        ledger.pay(order(max.id(), rosa.id(), 100)).booked();
        ledger.record(order(max.id(), rosa.id(), 100)).booked();
        assertThat(standing()).containsExactly(-200L, 200L, 0L);
        var asked = requests.ask(
                new Order(max.id(), rosa.id(), Amount.one(unit.id(), 10), rosa.id(), "r-" + UUID.randomUUID(), "Pain"));
        var id = ((Answer.Done) asked).id();
        assertThat(neighbours.signedIn(max).get("/porte-monnaie/demandes/" + id).text())
                .as("before he says yes")
                .contains("Frais, en plus 7 g");
        assertThat(requests.accept(id, max.id())).isInstanceOf(Answer.Done.class);
        assertThat(standing()).containsExactly(-217L, 210L, 7L);
        rule(PaymentType.TRANSFER, 1, 0);
        ledger.record(order(max.id(), rosa.id(), 100)).booked();
        ledger.pay(order(sel.id(), rosa.id(), 5)).booked();
        assertThat(standing()).as("who runs it pays none").containsExactly(-317L, 315L, 2L);
    }

    @Test
    void what_the_limit_refuses_is_refused_whole() {
        rule(PaymentType.TRANSFER, 10, 0);
        assertThat(ledger.pay(order(max.id(), rosa.id(), 991)))
                .isEqualTo(new Booking.Refused(Refusal.FEE_REFUSED, unit.id()));
        transaction.executeWithoutResult(status -> {
            assertThat(ledger.pay(order(max.id(), rosa.id(), 991))).isInstanceOf(Booking.Refused.class);
            ledger.pay(order(max.id(), rosa.id(), 900)).booked();
        });
        assertThat(standing()).as("the caller goes on").containsExactly(-910L, 900L, 10L);
        assertThat(ledger.pay(order(max.id(), rosa.id(), 200)))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ENOUGH, unit.id()));
        assertThat(ledger.pay(order(max.id(), rosa.id(), 80))).isInstanceOf(Booking.Booked.class);
        assertThat(available(max.id())).isEqualTo(-1000);
    }

    @Test
    void what_is_given_back_brings_its_fee_back() {
        rule(PaymentType.TRANSFER, 2, 1000);
        var paid = ledger.pay(order(max.id(), rosa.id(), 105)).booked();
        assertThat(standing()).as("2 + 10.5").containsExactly(-118L, 105L, 13L);
        ledger.reverse(paid, Amount.one(unit.id(), 50), rosa.id(), "b-" + paid, "")
                .booked();
        assertThat(standing()).as("2 + 5.5 is due of what stays").containsExactly(-63L, 55L, 8L);
        assertThat(ledger.reverse(paid, Amount.one(unit.id(), 50), rosa.id(), "b-" + paid, ""))
                .isInstanceOfSatisfying(
                        Booking.Booked.class, it -> assertThat(it.again()).isTrue());
        ledger.reverse(paid, Amount.one(unit.id(), 55), rosa.id(), "c-" + paid, "")
                .booked();
        assertThat(standing()).containsExactly(0L, 0L, 0L);
        assertThat(ledger.reverse(paid, rosa.id(), "d-" + paid, ""))
                .isEqualTo(new Booking.Refused(Refusal.ALREADY_REVERSED, unit.id()));
    }

    @Test
    void a_fee_that_was_given_back_by_hand_does_not_come_twice() {
        rule(PaymentType.TRANSFER, 4, 0);
        var paid = ledger.pay(order(max.id(), rosa.id(), 10)).booked();
        var fee = ledger.receipt(paid).orElseThrow().fees().getFirst().id();
        ledger.reverse(fee, rosa.id(), "f-" + fee, "Geste").booked();
        ledger.reverse(paid, rosa.id(), "p-" + paid, "").booked();
        assertThat(standing()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void what_is_set_aside_for_a_deal_has_its_fee_set_aside() {
        rule(PaymentType.DEAL, 1, 1000);
        var all = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        assertThat(reserved(max.id())).isEqualTo(111);
        var done = ledger.settle(all, max.id(), "s-" + all).booked();
        assertThat(standing()).containsExactly(-111L, 100L, 11L);
        ledger.reverse(done, rosa.id(), "r-" + done, "").booked();
        assertThat(standing()).containsExactly(0L, 0L, 0L);
        var part = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        ledger.settle(part, Amount.one(unit.id(), 40), max.id(), "s-" + part).booked();
        assertThat(standing()).as("1 + 4 of what is paid").containsExactly(-45L, 40L, 5L);
        var freed = ledger.reserve(order(max.id(), rosa.id(), 100)).booked();
        ledger.release(freed, max.id(), "r-" + freed).booked();
        assertThat(standing()).containsExactly(-45L, 40L, 5L);
        assertThat(reserved(max.id())).isZero();
        assertThat(ledger.release(freed, max.id(), "again-" + freed))
                .isEqualTo(new Booking.Refused(Refusal.CLOSED_RESERVATION, null));
        assertThat(check.findings()).isEmpty();
    }

    /** The base keeps what the domain keeps. */
    @Test
    void the_base_refuses_rules_that_overlap_or_are_none_and_fees_that_are_no_fees() {
        var first = rule(PaymentType.TRANSFER, 5, 0);
        assertThat(rules.add(first, rosa.id())).isFalse();
        assertThatThrownBy(() -> raw("DEAL", 0, 10_001)).hasStackTraceContaining("percent");
        assertThatThrownBy(() -> raw("DEAL", -1, 0)).hasStackTraceContaining("fixed");
        assertThatThrownBy(() -> raw("DEAL", 0, 0)).hasStackTraceContaining("fee_rule_some");
        assertThatThrownBy(() -> raw("SALE", 1, 0)).hasStackTraceContaining("type");
        assertThatThrownBy(() -> raw("TRANSFER", 1, 0)).hasStackTraceContaining("fee_rule_one");
        unit = currencies
                .add(
                        new Currencies.Draft(
                                "Euro " + word(),
                                "€",
                                org.fabcom.ledger.currencies.Unit.MONEY,
                                org.fabcom.ledger.currencies.Regime.EXTERNAL,
                                2,
                                1,
                                Limits.NONE),
                        rosa.id())
                .orElseThrow();
        assertThatThrownBy(() -> raw("DEAL", 1, 0)).hasStackTraceContaining("currency_external");
        unit = currencies.find(first.currency()).orElseThrow();
        var paid = ledger.pay(order(max.id(), rosa.id(), 10)).booked();
        var other = ledger.record(order(max.id(), sel.id(), 6)).booked();
        assertThatThrownBy(() -> note(paid, other)).as("of another amount").hasStackTraceContaining("fee_wrong");
        var right = ledger.record(order(max.id(), sel.id(), 5)).booked();
        assertThatThrownBy(() -> note(paid, right)).as("a second one").hasStackTraceContaining("fee_pkey");
        var fee = ledger.receipt(paid).orElseThrow().fees().getFirst().id();
        assertThatThrownBy(() -> note(fee, right)).as("of a fee").hasStackTraceContaining("fee_wrong");
        for (var sql : List.of(
                "delete from ledger.fee",
                "update ledger.fee set rule = rule",
                "update ledger.fee_rule set fixed = 1",
                "delete from ledger.fee_rule"))
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(Exception.class);
    }

    private void raw(String type, long fixed, int percent) {
        db.sql("""
                insert into ledger.fee_rule (id, currency, type, label, fixed, percent, payee, from_day, made_by, made_at)
                values (:id, :currency, :type, 'Frais', :fixed, :percent, :payee, current_date, :by, now())
                """)
                .param("id", Ids.next())
                .param("currency", unit.id().value())
                .param("type", type)
                .param("fixed", fixed)
                .param("percent", percent)
                .param("payee", sel.id().value())
                .param("by", rosa.id().value())
                .update();
    }

    private void note(TransferId payment, TransferId fee) {
        db.sql("insert into ledger.fee (payment, currency, rule, transfer)"
                        + " select :payment, currency, id, :fee from ledger.fee_rule where currency = :currency")
                .param(
                        "payment",
                        payment.value(),
                        "fee",
                        fee.value(),
                        "currency",
                        unit.id().value())
                .update();
    }

    @Test
    void a_currency_without_rules_pays_no_statement_more() {
        assertThat(asked(() -> ledger.record(order(max.id(), rosa.id(), 1)))).isOne();
        assertThat(asked(() -> ledger.pay(order(max.id(), rosa.id(), 1)))).isOne();
        assertThat(asked(() -> ledger.reserve(order(max.id(), rosa.id(), 1)))).isOne();
        var aside = ledger.reserve(order(max.id(), rosa.id(), 1)).booked();
        assertThat(asked(() -> ledger.settle(aside, max.id(), "s-" + aside)))
                .as("finds it and books, as ever")
                .isEqualTo(2);
    }

    /** Of the safe itself: who may pay is asked of the room that guards. */
    private static long asked(Runnable what) {
        return Statements.said(what).stream()
                .filter(it -> it.contains("ledger."))
                .count();
    }

    @Test
    void a_rule_takes_from_its_day_on_to_its_last() {
        rules.add(
                new FeeRule(
                        Ids.next(),
                        unit.id(),
                        PaymentType.TRANSFER,
                        "Plus tard",
                        5,
                        0,
                        sel.id(),
                        rules.today().plusDays(1),
                        null,
                        1),
                rosa.id());
        ledger.pay(order(max.id(), rosa.id(), 10)).booked();
        assertThat(available(max.id())).as("not yet").isEqualTo(-10);
        var later = rules.of(unit.id()).getFirst();
        assertThat(rules.end(unit.id(), later.id())).isTrue();
        assertThat(rules.end(unit.id(), later.id())).as("once").isFalse();
        assertThat(rules.of(unit.id()).getFirst().takenBack()).isTrue();
        rule(PaymentType.TRANSFER, 1, 0);
    }
}
