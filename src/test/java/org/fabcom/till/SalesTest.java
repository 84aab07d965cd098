package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accounting.Treasury;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sales.Way;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is sold, paid and given back. */
@FabComTest
class SalesTest {

    private final ApplicationContext beans;
    private final Stall stall;
    private final Till till;
    private final Ledger ledger;
    private final Treasury treasury;

    SalesTest(ApplicationContext beans) {
        this.beans = beans;
        this.stall = new Stall("La Remise", beans);
        this.till = stall.open("Caisse", 8000);
        this.ledger = beans.getBean(Ledger.class);
        this.treasury = new Treasury(ledger, beans.getBean(Currencies.class), stall.shop.manager.id());
    }

    private SaleRead read(long number) {
        return SaleRead.of(stall.events.find(till.id(), number).orElseThrow());
    }

    private long matter(String what) {
        return stall.db
                .sql("select coalesce(sum(" + what + "), 0) from flows.weighing where site = :site")
                .param("site", till.site())
                .single(Long.class);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    /** 0.10 € over 102 pieces was stored as 0.00098 each by the predecessor, and summed to something else. */
    @Test
    void a_lot_ends_exact_to_the_cent() {
        var number =
                stall.cash(till, stall.books(102, 10), stall.books(3, 1000)).number();
        assertThat(read(number).cents()).isEqualTo(1010);
        assertThat(read(number).lines()).extracting(SaleLine::cents).containsExactly(10L, 1000L);
    }

    /** 5.5 % became 6 at the predecessor. */
    @Test
    void vat_is_frozen_by_line_with_its_tenths() {
        var number =
                stall.cash(till, stall.books(1, 1055), stall.chairs(1, 1200)).number();
        assertThat(read(number).lines()).extracting(SaleLine::rate).containsExactly(550, 2000);
        assertThat(read(number).lines()).extracting(SaleLine::net).containsExactly(1000L, 1000L);
    }

    @Test
    void several_payments_make_one_sale_and_cash_gives_change() {
        var number = stall.sell(
                        till,
                        List.of(stall.chairs(1, 2322)),
                        Payment.of(Means.CARD, 1000),
                        Payment.cheque(322, "n° 12"),
                        Payment.cash(1000, 2000))
                .number();
        assertThat(read(number).change()).isEqualTo(1000);
        var totals = PeriodTotals.of(List.of(read(number).event()));
        assertThat(totals.taken("CASH").cents()).isEqualTo(1000);
        assertThat(totals.taken("CHEQUE").cents()).isEqualTo(322);
        refused("FC-5205", () -> stall.sell(till, List.of(stall.chairs(1, 500)), Payment.cash(500, 400)));
        refused("FC-5205", () -> stall.sell(till, List.of(stall.chairs(1, 500)), Payment.of(Means.CARD, 499)));
    }

    @Test
    void gifts_and_the_like_leave_without_a_price_and_are_weighed_all_the_same() {
        long before = matter("pieces");
        for (var way : List.of(Way.GIFT, Way.YOUNG, Way.RECYCLING, Way.CENTRE, Way.OWN_USE)) {
            var number = stall.cash(till, stall.chairs(2, 900).leaving(way)).number();
            assertThat(read(number).cents()).isZero();
            assertThat(read(number).lines().getFirst().way()).isEqualTo(way);
        }
        assertThat(Math.abs(matter("pieces") - before)).isEqualTo(10);
        assertThat(matter("pieces) filter (where fate = 'REUSED'"))
                .as("what is recycled or thrown away is no reuse")
                .isEqualTo(6);
        assertThat(matter("pieces) filter (where fate = 'RECYCLED'")).isEqualTo(2);
    }

    @Test
    void the_same_key_sells_once_and_with_another_content_not_at_all() {
        var order = new SaleOrder(List.of(stall.chairs(1, 500)), List.of(Payment.cash(500, 500)), null);
        var first = stall.sales.sell(till.id(), order, stall.seller.id(), "k");
        var again = stall.sales.sell(till.id(), order, stall.seller.id(), "k");
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.again()).isTrue();
        var other = new SaleOrder(List.of(stall.chairs(1, 600)), List.of(Payment.cash(600, 600)), null);
        refused("FC-0465", () -> stall.sales.sell(till.id(), other, stall.seller.id(), "k"));
    }

    @Test
    void a_refund_is_tied_to_its_sale_and_never_more_than_was_sold() {
        long before = matter("pieces");
        var number = stall.cash(till, stall.chairs(3, 1000)).number();
        var one = new Back(1, 1, 333);
        refund(number, one);
        assertThat(stall.refunds.left(till.id(), number))
                .extracting(Refunds.Left::cents)
                .containsExactly(667L);
        refused("FC-5207", () -> refund(number, new Back(1, 3, 500)));
        refused("FC-5207", () -> refund(number, new Back(1, 2, 668)));
        refund(number, new Back(1, 2, 667));
        refused("FC-5207", () -> refund(number, new Back(1, 1, 0)));
        assertThat(stall.refunds.left(till.id(), number))
                .extracting(Refunds.Left::pieces)
                .containsExactly(0);
        assertThat(matter("pieces")).as("what came back is counter-entered").isEqualTo(before);
    }

    private void refund(long number, Back back) {
        stall.refund(till, number, Means.CASH, back);
    }

    @Test
    void a_refund_sent_twice_gives_back_once() {
        var number = stall.cash(till, stall.chairs(2, 1000)).number();
        var back = List.of(new Back(1, 1, 500));
        var first = stall.refunds.refund(till, till, number, back, Means.CASH, "x", stall.seller.id(), "r", true);
        var again = stall.refunds.refund(till, till, number, back, Means.CASH, "x", stall.seller.id(), "r", true);
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(stall.refunds.left(till.id(), number).getFirst().pieces()).isEqualTo(1);
    }

    @Test
    void another_till_of_the_house_gives_back_too_but_never_twice_the_same() {
        var other = stall.open("Caisse 2", 5000);
        var number = stall.cash(till, stall.chairs(1, 1000)).number();
        stall.refund(other, till, number, Means.CASH, new Back(1, 1, 1000));
        refused("FC-5207", () -> refund(number, new Back(1, 1, 1000)));
        assertThat(stall.audit.findings(other)).isEmpty();
        var stranger = new Stall("Une autre", beans);
        var theirs = stranger.open("Caisse", 0);
        refused("FC-5207", () -> stall.refund(theirs, till, number, Means.CASH, new Back(1, 1, 1)));
    }

    /** The seller and the time are the house's, whatever is asked: at the predecessor they came from the browser. */
    @Test
    void a_copied_sale_keeps_both_days() {
        var yesterday = stall.shop.today.minusDays(1);
        var order = new SaleOrder(List.of(stall.chairs(1, 500)), List.of(Payment.cash(500, 500)), yesterday);
        var sale = read(stall.sales
                .sell(till.id(), order, stall.seller.id(), Ids.token())
                .number());
        assertThat(sale.writtenOn()).isEqualTo(yesterday);
        assertThat(sale.event().at())
                .isBetween(
                        stall.clock.instant().minusSeconds(60),
                        stall.clock.instant().plusSeconds(1));
        var tomorrow = new SaleOrder(
                order.lines(), order.payments(), LocalDate.now(stall.clock).plusDays(3));
        refused("FC-5208", () -> stall.sales.sell(till.id(), tomorrow, stall.seller.id(), Ids.token()));
    }

    @Test
    void what_is_sold_in_training_counts_nowhere_and_is_kept() {
        long before = matter("pieces");
        var twin = stall.training(till);
        stall.sessions.open(twin.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(twin, stall.chairs(5, 5000));
        assertThat(matter("pieces")).isEqualTo(before);
        assertThat(stall.events.newest(twin.id(), 1).getFirst().body()).contains("\"training\":true");
        assertThat(stall.audit.findings(twin)).isEmpty();
        assertThat(stall.tills.of(stall.owner())).extracting(Till::id).doesNotContain(twin.id());
    }

    @Test
    void a_payment_in_local_currency_pays_one_sale_of_this_house() {
        var buyer = beans.getBean(Neighbours.class).person("Nadia");
        var hours = treasury.hours();
        UUID paid = treasury.pay(buyer.id(), stall.owner(), hours, 60, "chaise").value();
        var payment = Payment.transfer(1200, hours.id().value(), 60, paid);
        var number = stall.sell(till, List.of(stall.chairs(1, 1500)), payment, Payment.cash(300, 300))
                .number();
        assertThat(PeriodTotals.of(List.of(read(number).event()))
                        .taken("CURRENCY:" + hours.id())
                        .units())
                .isEqualTo(60);
        refused("FC-5206", () -> stall.sell(till, List.of(stall.chairs(1, 1200)), payment));
        var lies = Payment.transfer(1200, hours.id().value(), 90, paid);
        refused("FC-5206", () -> stall.sell(till, List.of(stall.chairs(1, 1200)), lies));
        var back = treasury.pay(buyer.id(), stall.owner(), hours, 30, "rendu");
        treasury.giveBack(back, "rendu");
        var gone = Payment.transfer(600, hours.id().value(), 30, back.value());
        refused("FC-5206", () -> stall.sell(till, List.of(stall.chairs(1, 600)), gone));
        stall.refund(till, number, Means.CURRENCY, new Back(1, 1, 1200));
        assertThat(ledger.balance(buyer.id(), hours.id()).orElseThrow().available())
                .isZero();
    }

    @Test
    void what_two_transfers_paid_goes_back_to_both_to_the_last_unit() {
        var buyer = beans.getBean(Neighbours.class).person("Inès");
        var hours = treasury.hours();
        UUID one = treasury.pay(buyer.id(), stall.owner(), hours, 30, "un").value();
        UUID two = treasury.pay(buyer.id(), stall.owner(), hours, 90, "deux").value();
        var number = stall.sell(
                        till,
                        List.of(stall.chairs(2, 1000), stall.books(2, 1000)),
                        Payment.transfer(1000, hours.id().value(), 30, one),
                        Payment.transfer(1000, hours.id().value(), 90, two))
                .number();
        for (int n = 1; n <= 2; n++)
            for (int piece = 0; piece < 2; piece++) stall.refund(till, number, Means.CURRENCY, new Back(n, 1, 500));
        assertThat(ledger.balance(buyer.id(), hours.id()).orElseThrow().available())
                .isZero();
    }

    @Test
    void nothing_is_sold_at_a_closed_till() {
        var closed = stall.till("Fermée");
        refused("FC-5202", () -> stall.cash(closed, stall.chairs(1, 100)));
        assertThat(stall.events.newest(closed.id(), 5))
                .extracting(TillEvent::cents)
                .isEmpty();
    }
}
