package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Sessions end with what was counted, days, months and years are closed, whoever forgets it. */
@FabComTest
class TillClosingsTest {

    private final Stall stall;
    private final Closings months;

    TillClosingsTest(ApplicationContext beans, Closings months) {
        this.stall = new Stall("La Remise", beans);
        this.months = months;
    }

    @AfterEach
    void clock() {
        stall.clock.back();
    }

    private List<EventKind> kinds(Till till) {
        return stall.events.newest(till.id(), 200).reversed().stream()
                .map(TillEvent::kind)
                .toList();
    }

    private Closing newest(Till till, EventKind kind) {
        return stall.closings.newest(till.id(), kind, 1).getFirst();
    }

    @Test
    void a_session_ends_with_expected_counted_and_gap() {
        var till = stall.open("Caisse", 8000);
        stall.cash(till, stall.chairs(1, 1500));
        stall.sell(till, List.of(stall.books(1, 100)), Payment.of(Means.CARD, 100));
        var number = stall.cash(till, stall.books(2, 200)).number();
        stall.refund(till, number, Means.CASH, new Back(1, 1, 100));
        stall.sessions.move(till.id(), -2000, "au coffre", stall.seller.id(), Ids.token());
        stall.sessions.close(till.id(), 7400, 8000, "rendu en trop", true, stall.seller.id(), Ids.token());
        var said =
                stall.events.newest(till.id(), EventKind.COUNTED).orElseThrow().said();
        assertThat(said.path("expected").asLong()).isEqualTo(8000 + 1500 + 200 - 100 - 2000);
        assertThat(said.path("counted").asLong()).isEqualTo(7400);
        assertThat(said.path("gap").asLong()).isEqualTo(-200);
        assertThat(said.path("comment").asString()).isEqualTo("rendu en trop");
        var day = newest(till, EventKind.DAY);
        assertThat(day.totals().sales()).isEqualTo(3);
        assertThat(day.totals().refunds()).isEqualTo(1);
        assertThat(day.totals().cents()).isEqualTo(1700);
        assertThat(day.totals().rates().get(2000)).isEqualTo(new PeriodTotals.Rate(1250, 250, 1500));
        assertThat(day.totals().means().get("CARD")).isEqualTo(new PeriodTotals.Taken(1, 100, 0));
        assertThat(day.first()).isEqualTo(1);
        assertThat(day.last()).isEqualTo(day.number() - 1);
        assertThat(day.lastHash())
                .isEqualTo(
                        stall.events.find(till.id(), day.last()).orElseThrow().hash());
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_day_left_open_is_closed_before_anything_else() {
        var till = stall.open("Caisse", 8000);
        stall.cash(till, stall.chairs(1, 1500));
        var day = BusinessDay.of(stall.clock.instant());
        stall.clock.forward(Duration.ofDays(1));
        assertThat(stall.sessions.current(till.id())).isEmpty();
        assertThatThrownBy(() -> stall.cash(till, stall.chairs(1, 700)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5202"));
        stall.sessions.open(till.id(), 9500, stall.seller.id(), Ids.token());
        stall.cash(till, stall.chairs(1, 700));
        assertThat(kinds(till).stream().filter(it -> it != EventKind.MONTH && it != EventKind.YEAR))
                .containsExactly(
                        EventKind.VERSION,
                        EventKind.OPENED,
                        EventKind.SALE,
                        EventKind.COUNTED,
                        EventKind.DAY,
                        EventKind.OPENED,
                        EventKind.SALE);
        var counted = stall.events.newest(till.id(), EventKind.COUNTED).orElseThrow();
        assertThat(counted.operator()).isNull();
        assertThat(counted.said().path("uncounted").asBoolean()).isTrue();
        assertThat(newest(till, EventKind.DAY).firstDay()).isEqualTo(day);
    }

    @Test
    void months_and_years_close_by_themselves_and_totals_never_start_again() {
        var till = stall.open("Caisse", 0);
        long perpetual = 0;
        for (int i = 0; i < 14; i++) {
            stall.cash(till, stall.chairs(1, 1000 + i));
            perpetual += 1000 + i;
            stall.close(till, 0);
            stall.clock.forward(Duration.ofDays(31));
            stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
        }
        var all = stall.closings.all(till.id());
        assertThat(all.stream().filter(it -> it.kind() == EventKind.DAY)).hasSize(14);
        assertThat(all.stream().filter(it -> it.kind() == EventKind.MONTH)).hasSizeBetween(13, 14);
        assertThat(all.stream().filter(it -> it.kind() == EventKind.YEAR)).hasSizeBetween(1, 2);
        assertThat(all.getLast().perpetualSold()).isEqualTo(perpetual);
        var year = newest(till, EventKind.YEAR);
        long within = all.stream()
                .filter(it -> it.kind() == EventKind.DAY)
                .filter(it ->
                        !it.lastDay().isBefore(year.firstDay()) && !it.lastDay().isAfter(year.lastDay()))
                .mapToLong(it -> it.totals().cents())
                .sum();
        assertThat(year.totals().cents()).isEqualTo(within);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_is_written_down() {
        stall.clock.forward(Duration.ofHours(2));
        var till = stall.open("Caisse", 0);
        stall.clock.back();
        stall.cash(till, stall.chairs(1, 100));
        assertThat(kinds(till)).contains(EventKind.CLOCK);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_till_opens_once() {
        var till = stall.open("Caisse", 0);
        assertThatThrownBy(() -> stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token()))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5201"));
    }

    /** The till's day goes on until four; somebody closes the month at the scale just after midnight. */
    @Test
    void a_sale_and_a_refund_in_the_night_after_which_the_month_was_closed_stand_on_the_day_of_the_calendar() {
        var first = stall.shop.today.plusMonths(1).withDayOfMonth(1);
        var night = first.atTime(1, 30).atZone(Days.ZONE).toInstant();
        stall.clock.forward(Duration.between(stall.clock.instant(), night));
        var till = stall.open("Caisse", 0);
        var before = stall.cash(till, stall.chairs(2, 1200)).number();
        assertThat(weighed(first.minusDays(1))).isEqualTo(1);
        assertThat(months.close(stall.owner(), YearMonth.from(first.minusDays(1)), stall.shop.manager.id()))
                .isTrue();
        stall.cash(till, stall.books(1, 100));
        stall.refund(till, before, Means.CASH, new Back(1, 1, 600));
        assertThat(weighed(first)).isEqualTo(2);
        assertThat(BusinessDay.of(stall.clock.instant()))
                .as("for the till it is the day before")
                .isEqualTo(first.minusDays(1));
        var copied = new SaleOrder(List.of(stall.books(1, 100)), List.of(Payment.cash(100, 100)), first.minusDays(5));
        assertThatThrownBy(() -> stall.sales.sell(till.id(), copied, stall.seller.id(), Ids.token()))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5209"));
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private long weighed(LocalDate day) {
        return stall.db
                .sql("select count(*) from flows.weighing where site = :site and day = :day and sale_line is not null")
                .param("site", stall.shop.site.id(), "day", day)
                .single(Long.class);
    }
}
