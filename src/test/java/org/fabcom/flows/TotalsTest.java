package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Totals between two days, and who reads whose. */
@FabComTest
class TotalsTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sites sites;
    private final Intakes intakes;
    private final Duties duties;
    private final FlowTotals totals;
    private final ApiTokens tokens;
    private final Sql db;
    private final Shop shop;

    TotalsTest(
            ApplicationContext beans,
            Web web,
            Neighbours neighbours,
            Sites sites,
            Intakes intakes,
            Duties duties,
            FlowTotals totals,
            ApiTokens tokens,
            Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.sites = sites;
        this.intakes = intakes;
        this.duties = duties;
        this.totals = totals;
        this.tokens = tokens;
        this.db = db;
        shop = new Shop("Totaux " + Ids.token().substring(0, 6), beans);
        intakes.record(shop.arrival(shop.chairs, 20_000, Sent.SHOP, shop.key()));
        intakes.record(shop.arrival(shop.fridges, 50_000, Sent.SHOP, shop.key()));
        intakes.record(shop.arrival(shop.books, 3_000, Sent.SHOP, shop.key()));
    }

    /** Whoever reads the reports of one site reads no other, and nothing of what is the whole house's. */
    @Test
    void reports_at_one_site_are_the_totals_of_that_site() {
        var other = sites.find(sites.add(
                        shop.owner(),
                        new Site.Described(
                                "Le dépôt",
                                Site.Work.BOTH,
                                shop.site.described().commune(),
                                500)))
                .orElseThrow();
        var reader = neighbours.person("Rapporteuse");
        neighbours.seat(shop.organisation, reader, Seat.MEMBER);
        duties.grant(other.id(), reader.id(), Duty.REPORTS, shop.manager.id());
        assertThat(totalsOf(reader)).contains("\"weighings\":0,\"grams\":0");
        duties.grant(shop.site.id(), reader.id(), Duty.REPORTS, shop.manager.id());
        assertThat(totalsOf(reader)).contains("\"weighings\":3,\"grams\":73000");
    }

    private String totalsOf(Person reader) {
        var token = tokens.make(
                reader.id(), "totaux", null, Set.of(TokenScope.FLOWS_READ), Duration.ofDays(1), reader.id());
        return web.visitor()
                .with("Authorization", "Bearer " + token)
                .get("/api/v1/flows/totals")
                .body();
    }

    /** Whole months are read from their own sums, the days around them one by one. */
    @Test
    void totals_between_any_days_are_a_recount() {
        for (int ago : new int[] {1, 2, 20, 33, 61, 62, 95})
            assertThat(intakes.record(shop.arrival(
                            List.of(new Weighed(shop.books, 1_000 + ago, null, 0, Sent.SHOP)),
                            shop.today.minusDays(ago),
                            true,
                            shop.key())))
                    .isInstanceOf(Done.class);
        var first = shop.today.withDayOfMonth(1);
        for (var from : List.of(shop.today.minusDays(96), first.minusMonths(2), first.minusDays(1), first, shop.today))
            for (var to : List.of(shop.today.minusDays(62), first.minusDays(1), first, shop.today))
                assertThat(totals.of(Set.of(shop.owner()), from, to).get("pesees_collectes"))
                        .as(from + " " + to)
                        .isEqualTo(recount(from, to));
    }

    private List<String> recount(LocalDate from, LocalDate to) {
        return db.sql("""
                select count(*), coalesce(sum(grams), 0) from flows.weighing
                where site = :site and way = 'IN' and day between :from and :to
                """)
                .param("site", shop.site.id(), "from", from, "to", to)
                .single((row, n) -> List.of(row.getString(1), row.getString(2)));
    }
}
