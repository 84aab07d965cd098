package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.books.OtherReceipts;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.Way;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Totals and turnover are read from sums of days, and these are a recount of what was signed. */
@FabComTest
class TillSumsTest {

    private static final String RECOUNT = """
            from till.event e join till.till t on t.id = e.till
            where t.organisation = '%s' and t.training_of is null and e.kind in ('SALE', 'REFUND')
              and coalesce((e.body::jsonb ->> 'written_on')::date, e.day) between '%s' and '%s'
            """;

    private final Stall stall;
    private final FlowTotals totals;
    private final List<OtherReceipts> receipts;
    private final Findings findings;
    private final Jobs jobs;

    TillSumsTest(
            ApplicationContext beans, FlowTotals totals, List<OtherReceipts> receipts, Findings findings, Jobs jobs) {
        this.jobs = jobs;
        this.stall = new Stall("Les Sommes", beans);
        this.totals = totals;
        this.receipts = receipts;
        this.findings = findings;
    }

    private void trade() {
        var till = stall.open("Caisse", 0);
        var number =
                stall.cash(till, stall.chairs(2, 2000), stall.books(3, 300)).number();
        stall.sell(
                till,
                List.of(stall.chairs(1, 650), stall.chairs(1, 50).leaving(Way.ROUND_UP)),
                Payment.of(Means.CARD, 400),
                Payment.cash(300, 500));
        stall.cash(till, stall.books(4, 0).leaving(Way.YOUNG));
        stall.refund(till, number, Means.CASH, new Back(1, 1, 1000));
        var copied = new SaleOrder(
                List.of(stall.books(5, 500)), List.of(Payment.cheque(500, "")), stall.shop.today.minusDays(40));
        stall.sales.sell(till.id(), copied, stall.seller.id(), Ids.token());
        var twin = stall.training(till);
        stall.sessions.open(twin.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(twin, stall.chairs(9, 9900));
    }

    private String one(String select, LocalDate from, LocalDate to, String end) {
        return stall.db
                .sql(select + RECOUNT.formatted(stall.owner(), from, to) + end)
                .single(String.class);
    }

    @Test
    void sums_of_days_are_a_recount_of_what_was_signed() {
        trade();
        isARecount();
    }

    /** Added up beside the sales: the same whether all, some or none of it was, and whatever is sold meanwhile. */
    @Test
    void sums_are_the_same_before_and_after_they_are_added_up() {
        trade();
        isARecount();
        jobs.runNow("till.sums");
        isARecount();
        assertThat(stall.db
                        .sql(
                                "select count(*) from till.daily d join till.till t on t.id = d.till where t.organisation = :owner")
                        .param("owner", stall.owner().value())
                        .single(Long.class))
                .isPositive();
        trade();
        isARecount();
        jobs.runNow("till.sums");
        jobs.runNow("till.sums");
        isARecount();
        assertThat(findings()).isEmpty();
    }

    /** However much is sold before the job comes: what readers read event by event stays a handful, at each till. */
    @Test
    void few_events_wait_to_be_added_up() {
        var till = stall.open("Caisse pressée", 0);
        for (int i = 0; i < 40; i++) {
            stall.cash(till, stall.books(1, 100));
            assertThat(stall.db
                            .sql("select h.number - s.number from till.summed s join till.head h on h.till = s.till"
                                    + " where h.till = :till")
                            .param("till", till.id())
                            .single(Long.class))
                    .isLessThan(16);
        }
        isARecount();
        assertThat(findings()).isEmpty();
    }

    private void isARecount() {
        var today = stall.shop.today;
        var month = today.withDayOfMonth(1);
        for (var from : List.of(
                LocalDate.of(1900, 1, 1), month.minusMonths(2), today.minusDays(40), today.minusDays(39), month, today))
            for (var to : List.of(
                    today.minusDays(40), month.minusDays(1), today.minusDays(2), today, LocalDate.of(2999, 1, 1))) {
                var said = totals.of(Set.of(stall.owner()), from, to);
                assertThat(said.get("ventes").toString())
                        .as(from + " " + to)
                        .isEqualTo(one("select count(*)::text ", from, to, ""));
                assertThat(said.get("vendus").toString().replaceAll("[^0-9 -]", ""))
                        .as(from + " " + to)
                        .isEqualTo(one("""
                                select count(l) || ' ' || coalesce(sum(abs((l ->> 'pieces')::bigint)), 0) || ' '
                                    || coalesce(sum((l ->> 'cents')::bigint) filter (where kind = 'SALE'), 0) || ' '
                                    || coalesce(-sum((l ->> 'cents')::bigint) filter (where kind = 'REFUND'), 0)
                                from (select e.kind, jsonb_array_elements(e.body::jsonb -> 'lines') as l
                                """, from, to, ") s"));
            }
    }

    @Test
    void payments_by_their_means() {
        trade();
        assertThat(totals.of(Set.of(stall.owner()), null, null).get("cents_by_payment"))
                .isEqualTo(Map.of("Carte Bleue", 400L, "Cheque", 500L, "Especes", 2300L + 300 - 1000));
    }

    /** Without VAT, gifts left out, what came back taken off, on the day of the sale. */
    @Test
    void turnover_is_that_of_the_lines_on_the_day_of_their_sale() {
        trade();
        var today = stall.shop.today;
        assertThat(turnover(today.minusDays(1), today.plusDays(1)))
                .isEqualTo(net(2000, 2000) + net(300, 550) + net(650, 2000) - net(1000, 2000));
        assertThat(turnover(today.minusDays(41), today.minusDays(39))).isEqualTo(net(500, 550));
    }

    private long turnover(LocalDate from, LocalDate until) {
        return receipts.stream()
                .flatMap(it -> it.between(stall.owner(), from, until).stream())
                .mapToLong(it -> it.cents())
                .sum();
    }

    private static long net(long cents, long rate) {
        return Math.round(cents / (1 + rate / 10_000.0));
    }

    /** A sum that somebody changed is named, with its day; of a month, with its first. */
    @Test
    void a_changed_sum_is_named() {
        trade();
        jobs.runNow("till.sums");
        assertThat(findings()).isEmpty();
        CurrentBase.asOwner("update till.daily set sold = sold + 1 where part = 'EVENT' and name = 'SALE' and day = '"
                + stall.shop.today.minusDays(40) + "' and till in (select id from till.till where organisation = '"
                + stall.owner() + "')");
        assertThat(findings()).anyMatch(it -> it.contains("les sommes du " + stall.shop.today.minusDays(40)));
        CurrentBase.asOwner("update till.daily set sold = sold - 1 where part = 'EVENT' and name = 'SALE' and day = '"
                + stall.shop.today.minusDays(40) + "' and till in (select id from till.till where organisation = '"
                + stall.owner() + "')");
        assertThat(findings()).isEmpty();
        CurrentBase.asOwner("update till.monthly set net = net + 1 where till in (select id from till.till"
                + " where organisation = '" + stall.owner() + "')");
        assertThat(findings())
                .anyMatch(it -> it.contains(
                        "les sommes du " + stall.shop.today.minusDays(40).withDayOfMonth(1)));
        var theirs = " where till in (select id from till.till where organisation = '" + stall.owner() + "')";
        CurrentBase.asOwner("update till.monthly set net = net - 1" + theirs);
        CurrentBase.asOwner("update till.summed set number = number + 1000" + theirs);
        assertThat(findings()).anyMatch(it -> it.contains("n’est plus ajouté"));
        CurrentBase.asOwner("delete from till.summed" + theirs);
        assertThat(findings()).anyMatch(it -> it.contains("n’est plus ajouté"));
    }

    private List<String> findings() {
        return findings.of("till.journals");
    }
}
