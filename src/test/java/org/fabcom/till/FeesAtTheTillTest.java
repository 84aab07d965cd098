package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.Received;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A shop that runs the unit it is paid in: fees of everybody are no payments at its counter, and what it sold goes back (E48). */
@FabComTest
class FeesAtTheTillTest {

    private final Stall stall;
    private final Till till;
    private final Ledger ledger;
    private final Received received;
    private final Currency unit;
    private final Person buyer;
    private final Person other;

    FeesAtTheTillTest(
            ApplicationContext beans, Ledger ledger, Currencies currencies, FeeRules rules, Received received) {
        this.ledger = ledger;
        this.received = received;
        stall = new Stall("La Frange", beans);
        till = stall.open("Caisse", 8000);
        var neighbours = beans.getBean(Neighbours.class);
        buyer = neighbours.person("Nadia");
        other = neighbours.person("Inès");
        unit = currencies
                .add(
                        Currencies.Draft.points(
                                "Grain " + UUID.randomUUID().toString().substring(0, 8),
                                "g",
                                Regime.MUTUAL,
                                new Limits(-1000L, 100_000L)),
                        stall.shop.manager.id())
                .orElseThrow();
        var payee = stall.owner();
        rules.add(
                new FeeRule(
                        Ids.next(), unit.id(), PaymentType.TRANSFER, "Frais", 0, 1000, payee, rules.today(), null, 1),
                stall.shop.manager.id());
    }

    private TransferId pays(Person from, Person to, long units) {
        return ledger.pay(new Order(from.id(), to.id(), Amount.one(unit.id(), units), from.id(), Ids.token(), "Aide"))
                .booked();
    }

    private TransferId buys(long units) {
        return ledger.pay(new Order(
                        buyer.id(), stall.owner(), Amount.one(unit.id(), units), buyer.id(), Ids.token(), "chaise"))
                .booked();
    }

    @Test
    void fees_of_others_are_no_payments_that_arrived() {
        for (int i = 0; i < 15; i++) pays(other, buyer, 10);
        var paid = buys(60);
        assertThat(received.of(stall.owner()))
                .extracting(Received.Arrived::transfer)
                .containsExactly(paid.value());
        assertThat(received.of(stall.owner()).getFirst().units()).isEqualTo(60);
    }

    @Test
    void a_fee_pays_no_sale() {
        var fee = ledger.receipt(pays(other, buyer, 100)).orElseThrow().fees().getFirst();
        assertThatThrownBy(() -> stall.sell(
                        till,
                        List.of(stall.chairs(1, 1000)),
                        Payment.transfer(1000, unit.id().value(), 10, fee.id().value())))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5206"));
    }

    @Test
    void what_cannot_go_back_says_why() {
        var paid = buys(60);
        var number = stall.sell(
                        till,
                        List.of(stall.chairs(1, 1200)),
                        Payment.transfer(1200, unit.id().value(), 60, paid.value()))
                .number();
        ledger.pay(new Order(
                        stall.owner(),
                        other.id(),
                        Amount.one(unit.id(), 1060),
                        stall.shop.manager.id(),
                        Ids.token(),
                        "Tout"))
                .booked();
        assertThatThrownBy(() -> stall.refund(till, number, Means.CURRENCY, new Back(1, 1, 1200)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.code()).as("not enough").isEqualTo("FC-4701"));
    }
}
