package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.ledger.Purse.aKey;
import static org.fabcom.ledger.Purse.order;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Oxana, Nadia and the others pay, set aside, give back; the safe refuses the rest and nothing moves. */
@FabComTest
class SafeTest {

    private final Ledger ledger;
    private final Transfers transfers;
    private final Balances balances;
    private final Fees fees;
    private final Currencies currencies;
    private final LedgerCheck check;
    private final Neighbours neighbours;
    private final TransactionTemplate transaction;
    private final Sql db;

    private PartyId oxana = new PartyId(Ids.next());
    private PartyId nadia = oxana;
    private Currency hours =
            new Currency(CurrencyId.next(), "", "", Unit.HOURS, Regime.MUTUAL, 0, 15, Limits.NONE, false);
    private Currency brins = hours;
    private Currency euros = hours;

    SafeTest(
            Ledger ledger,
            Transfers transfers,
            Balances balances,
            Fees fees,
            Currencies currencies,
            LedgerCheck check,
            Neighbours neighbours,
            TransactionTemplate transaction,
            Sql db) {
        this.ledger = ledger;
        this.transfers = transfers;
        this.balances = balances;
        this.fees = fees;
        this.currencies = currencies;
        this.check = check;
        this.neighbours = neighbours;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void twoNeighboursAndThreeCurrencies() {
        oxana = neighbours.person("Oxana").id();
        nadia = neighbours.person("Nadia").id();
        hours = add(Currencies.Draft.hours("Heure " + aKey(), new Limits(-600L, 600L)));
        brins = add(Currencies.Draft.money("Brin " + aKey(), "brins", Regime.ISSUED, new Limits(0L, null)));
        euros = add(Currencies.Draft.money("Euro " + aKey(), "€", Regime.EXTERNAL, Limits.NONE));
    }

    private Currency add(Currencies.Draft draft) {
        return currencies.add(draft, oxana).orElseThrow();
    }

    @Test
    void two_hours_paid_are_two_hours_owed() {
        ledger.pay(order(oxana, nadia, hours, 120)).booked();
        assertThat(available(oxana, hours)).isEqualTo(-120);
        assertThat(available(nadia, hours)).isEqualTo(120);
        allIsWell();
    }

    /** The line dropped, meanwhile the payer was barred: the same key is told what was booked, another is not booked. */
    @Test
    void what_was_booked_is_told_again_also_to_whoever_may_not_pay_any_more() {
        var order = order(oxana, nadia, hours, 120);
        var first = ledger.pay(order).booked();
        var barred = new Ledger(transfers, balances, fees, List.of((payer, by) -> Optional.of(Refusal.BARRED)));
        assertThat(barred.pay(order).booked()).isEqualTo(first);
        assertThat(barred.pay(order(oxana, nadia, hours, 120))).isEqualTo(refused(Refusal.BARRED));
        assertThat(barred.reserve(order(oxana, nadia, hours, 15))).isEqualTo(refused(Refusal.BARRED));
        var other = new Order(
                order.payer(), order.payee(), Amount.one(hours.id(), 60), order.by(), order.key(), order.subject());
        assertThat(barred.pay(other)).isEqualTo(refused(Refusal.OTHER_CONTENT));
        assertThat(available(oxana, hours)).isEqualTo(-120);
        allIsWell();
    }

    @Test
    void the_floor_is_a_floor_and_the_ceiling_a_ceiling() {
        var ali = neighbours.person("Ali").id();
        ledger.pay(order(oxana, nadia, hours, 600)).booked();
        assertThat(ledger.pay(order(oxana, ali, hours, 15)))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ENOUGH, hours.id()));
        assertThat(ledger.pay(order(ali, nadia, hours, 15)))
                .isEqualTo(new Booking.Refused(Refusal.TOO_MUCH, hours.id()));
        assertThat(available(ali, hours)).isZero();
        allIsWell();
    }

    @Test
    void nobody_pulls_money_with_a_negative_amount_nor_pays_nothing() {
        for (long wrong : new long[] {-60, 0, 7, Amount.MOST * 15}) {
            assertThat(ledger.pay(order(oxana, nadia, hours, wrong)))
                    .isInstanceOfSatisfying(
                            Booking.Refused.class, it -> assertThat(it.why()).isEqualTo(Refusal.WRONG_AMOUNT));
        }
        assertThat(ledger.pay(order(oxana, nadia, List.of()))).isEqualTo(refused(Refusal.WRONG_AMOUNT));
        var twice = List.of(new Amount(hours.id(), 15), new Amount(hours.id(), 15));
        assertThat(ledger.pay(order(oxana, nadia, twice))).isEqualTo(refused(Refusal.WRONG_AMOUNT));
        assertThat(ledger.pay(order(oxana, oxana, hours, 60))).isEqualTo(refused(Refusal.SAME_PARTY));
        var nobody = new PartyId(Ids.next());
        assertThat(ledger.pay(order(oxana, nobody, hours, 60))).isEqualTo(refused(Refusal.UNKNOWN_PARTY));
        allIsWell();
    }

    @Test
    void several_currencies_pass_together_or_not_at_all() {
        ledger.issue(oxana, Amount.one(brins.id(), 500), oxana, aKey(), "Pour commencer")
                .booked();
        var both = List.of(new Amount(hours.id(), 60), new Amount(brins.id(), 600));
        assertThat(ledger.pay(order(oxana, nadia, both)))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ENOUGH, brins.id()));
        assertThat(available(nadia, hours)).isZero();
        ledger.pay(order(oxana, nadia, List.of(new Amount(brins.id(), 500), new Amount(hours.id(), 60))))
                .booked();
        assertThat(available(nadia, hours)).isEqualTo(60);
        assertThat(available(nadia, brins)).isEqualTo(500);
        allIsWell();
    }

    @Test
    void what_is_set_aside_is_shown_apart_and_can_not_be_spent() {
        var aside = ledger.reserve(order(oxana, nadia, hours, 480)).booked();
        var balance = ledger.balance(oxana, hours.id()).orElseThrow();
        assertThat(balance.available()).isEqualTo(-480);
        assertThat(balance.reserved()).isEqualTo(480);
        assertThat(ledger.pay(order(oxana, nadia, hours, 135)))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ENOUGH, hours.id()));
        ledger.settle(aside, Amount.one(hours.id(), 300), oxana, aKey()).booked();
        assertThat(available(oxana, hours)).isEqualTo(-300);
        assertThat(available(nadia, hours)).isEqualTo(300);
        assertThat(ledger.balance(oxana, hours.id()).orElseThrow().reserved()).isZero();
        assertThat(ledger.release(aside, oxana, aKey())).isEqualTo(refused(Refusal.CLOSED_RESERVATION));
        assertThat(ledger.settle(aside, oxana, aKey())).isEqualTo(refused(Refusal.CLOSED_RESERVATION));
        allIsWell();
    }

    @Test
    void what_is_released_comes_back_even_to_somebody_who_stands_at_the_ceiling() {
        var aside = ledger.reserve(order(oxana, nadia, hours, 60)).booked();
        var ali = neighbours.person("Ali").id();
        ledger.pay(order(ali, oxana, hours, 600)).booked();
        assertThat(ledger.pay(order(nadia, oxana, hours, 15)))
                .isEqualTo(new Booking.Refused(Refusal.TOO_MUCH, hours.id()));
        ledger.release(aside, null, aKey()).booked();
        assertThat(available(oxana, hours)).isEqualTo(600);
        allIsWell();
    }

    @Test
    void no_more_than_what_was_set_aside_is_settled() {
        var aside = ledger.reserve(order(oxana, nadia, hours, 60)).booked();
        assertThat(ledger.settle(aside, Amount.one(hours.id(), 75), oxana, aKey()))
                .isInstanceOf(Booking.Refused.class);
        assertThat(ledger.settle(aside, Amount.one(brins.id(), 15), oxana, aKey()))
                .isInstanceOf(Booking.Refused.class);
        assertThat(ledger.settle(TransferId.next(), oxana, aKey())).isEqualTo(refused(Refusal.UNKNOWN_RESERVATION));
        allIsWell();
    }

    @Test
    void a_payment_is_given_back_by_a_second_entry_and_never_twice() {
        var paid = ledger.pay(order(oxana, nadia, hours, 120)).booked();
        ledger.reverse(paid, Amount.one(hours.id(), 30), nadia, aKey(), "Moins long que prévu")
                .booked();
        var tooMuch = ledger.reverse(paid, Amount.one(hours.id(), 105), nadia, aKey(), "Tout");
        assertThat(tooMuch)
                .isInstanceOfSatisfying(
                        Booking.Refused.class, it -> assertThat(it.why()).isEqualTo(Refusal.ALREADY_REVERSED));
        var back = ledger.reverse(paid, Amount.one(hours.id(), 90), nadia, aKey(), "Le reste")
                .booked();
        assertThat(ledger.following(paid)).hasSize(2).allMatch(it -> paid.equals(it.concerns()));
        assertThat(ledger.reverse(back, oxana, aKey(), "Non"))
                .isEqualTo(new Booking.Refused(Refusal.UNKNOWN_TRANSFER, null));
        assertThat(available(oxana, hours)).isZero();
        allIsWell();
    }

    @Test
    void a_double_click_books_once_and_another_content_is_told_apart() {
        var order = new Order(oxana, nadia, Amount.one(hours.id(), 60), oxana, aKey(), "Jardin");
        var first = ledger.pay(order);
        assertThat(ledger.pay(order)).isEqualTo(new Booking.Booked(first.booked(), true));
        var other = new Order(oxana, nadia, Amount.one(hours.id(), 75), oxana, order.key(), "Jardin");
        assertThat(ledger.pay(other)).isEqualTo(new Booking.Refused(Refusal.OTHER_CONTENT, null));
        assertThat(available(nadia, hours)).isEqualTo(60);
        var sameKeyOfAnother = new Order(nadia, oxana, Amount.one(hours.id(), 15), nadia, order.key(), "Merci");
        assertThat(ledger.pay(sameKeyOfAnother)).isInstanceOf(Booking.Booked.class);
        allIsWell();
    }

    @Test
    void units_are_issued_and_destroyed_by_a_named_right_only() {
        assertThat(ledger.issue(nadia, Amount.one(brins.id(), 100), nadia, aKey(), ""))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ISSUER, brins.id()));
        ledger.issue(nadia, Amount.one(brins.id(), 100), oxana, aKey(), "").booked();
        ledger.destroy(nadia, Amount.one(brins.id(), 40), oxana, aKey(), "").booked();
        assertThat(available(nadia, brins)).isEqualTo(60);
        currencies.disentitle(brins.id(), oxana, nadia);
        assertThat(ledger.issue(nadia, Amount.one(brins.id(), 100), oxana, aKey(), ""))
                .isInstanceOf(Booking.Refused.class);
        currencies.entitle(hours.id(), oxana, oxana);
        assertThat(ledger.issue(nadia, Amount.one(hours.id(), 60), oxana, aKey(), "Des heures de rien"))
                .isEqualTo(new Booking.Refused(Refusal.NOT_ISSUER, hours.id()));
        allIsWell();
    }

    @Test
    void euros_leave_a_trace_and_move_no_balance() {
        ledger.pay(order(oxana, nadia, List.of(new Amount(euros.id(), 1250), new Amount(hours.id(), 60))))
                .booked();
        assertThat(available(oxana, euros)).isZero();
        assertThat(available(oxana, hours)).isEqualTo(-60);
        assertThat(ledger.reserve(order(oxana, nadia, euros, 100)))
                .isEqualTo(new Booking.Refused(Refusal.KEPT_ELSEWHERE, euros.id()));
        allIsWell();
    }

    @Test
    void a_closed_currency_takes_nothing_more_and_is_not_closed_while_something_is_set_aside() {
        var aside = ledger.reserve(order(oxana, nadia, hours, 60)).booked();
        assertThat(currencies.close(hours.id())).isFalse();
        ledger.release(aside, oxana, aKey()).booked();
        assertThat(currencies.close(hours.id())).isTrue();
        assertThat(ledger.pay(order(oxana, nadia, hours, 60)))
                .isEqualTo(new Booking.Refused(Refusal.CLOSED_CURRENCY, hours.id()));
        allIsWell();
    }

    /** As the market does: stock and money in one transaction; after a refusal the rest of it may still be written. */
    @Test
    void a_refusal_in_the_middle_of_a_transaction_leaves_the_transaction_standing() {
        var outcome = Objects.requireNonNull(transaction.execute(status -> {
            ledger.pay(order(oxana, nadia, hours, 60)).booked();
            var refused = ledger.pay(order(oxana, nadia, brins, 15));
            db.sql("select 1").single(Integer.class);
            return refused;
        }));
        assertThat(outcome).isEqualTo(new Booking.Refused(Refusal.NOT_ENOUGH, brins.id()));
        assertThat(available(nadia, hours)).isEqualTo(60);
        transaction.executeWithoutResult(status -> {
            ledger.pay(order(oxana, nadia, hours, 60)).booked();
            status.setRollbackOnly();
        });
        assertThat(available(nadia, hours)).isEqualTo(60);
        allIsWell();
    }

    private void allIsWell() {
        assertThat(check.findings()).isEmpty();
    }

    private long available(PartyId party, Currency currency) {
        return ledger.balance(party, currency.id()).orElseThrow().available();
    }

    private static Booking refused(Refusal why) {
        return new Booking.Refused(why, null);
    }
}
