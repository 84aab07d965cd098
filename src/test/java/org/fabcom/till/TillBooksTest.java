package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.books.OtherReceipts;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.Way;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** What a closed day becomes elsewhere: an entry of the books, turnover, totals for whoever compares. */
@FabComTest
class TillBooksTest {

    private final Stall stall;
    private final Bookkeeping books;
    private final List<Job> jobs;
    private final Sql db;
    private final FlowTotals totals;
    private final List<OtherReceipts> receipts;
    private final List<BookSource> sources;
    private final Neighbours neighbours;

    TillBooksTest(
            ApplicationContext beans,
            Bookkeeping books,
            List<Job> jobs,
            Sql db,
            FlowTotals totals,
            List<OtherReceipts> receipts,
            List<BookSource> sources,
            Neighbours neighbours) {
        this.stall = new Stall("La Remise", beans);
        this.books = books;
        this.jobs = jobs;
        this.db = db;
        this.totals = totals;
        this.receipts = receipts;
        this.sources = sources;
        this.neighbours = neighbours;
    }

    private void book() {
        jobs.stream().filter(it -> it.name().equals("till.books")).forEach(Job::run);
    }

    @Test
    void a_closed_day_is_one_balanced_entry_written_once() {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
        var till = stall.open("Caisse", 0);
        stall.cash(till, stall.chairs(1, 1200), stall.books(1, 1055));
        stall.sell(till, List.of(stall.chairs(1, 600)), Payment.of(Means.CARD, 600));
        stall.cash(till, stall.chairs(1, 50).leaving(Way.ROUND_UP));
        book();
        assertThat(entries()).as("nothing before the day is closed").isEmpty();
        stall.close(till, 0);
        book();
        book();
        assertThat(entries()).singleElement().satisfies(it -> {
            assertThat(it.get("journal")).isEqualTo("CA");
            assertThat(it.get("said").toString())
                    .contains("530 2305 0")
                    .contains("5115 600 0")
                    .contains("707 0 2500")
                    .contains("44571 0 355")
                    .contains("7541 0 50")
                    .as("nothing was counted of what was taken")
                    .contains("530 0 2305")
                    .contains("658 2305 0");
        });
    }

    /** What was counted too much is income, even on a day without a sale; what is right makes no line. */
    @Test
    void the_gap_of_the_drawer_is_in_the_books() {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
        var right = stall.open("Juste", 8000);
        stall.cash(right, stall.chairs(1, 1200));
        stall.close(right, 9200);
        var over = stall.open("Sans vente", 8000);
        stall.close(over, 8150);
        book();
        assertThat(entries().stream().map(it -> it.get("said").toString()))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("530 150 0").contains("758 0 150"))
                .anySatisfy(it -> assertThat(it).contains("530 1200 0").doesNotContain("758"))
                .noneSatisfy(it -> assertThat(it).contains("658"));
    }

    /** « Écrire maintenant » writes what the till closed, and what went to the bank. */
    @Test
    void what_is_written_now_is_all_of_it_with_the_cash_that_went_to_the_bank() {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
        var till = stall.open("Banque", 8000);
        stall.cash(till, stall.chairs(1, 1200));
        stall.sessions.move(till.id(), -5000, "à la banque", stall.seller.id(), Ids.token());
        stall.close(till, 4200);
        assertThat(waiting()).isEqualTo(1);
        var manager = neighbours.signedIn(stall.shop.manager);
        manager.get("/comptabilite?pour=" + stall.owner())
                .form("Écrire maintenant")
                .submit();
        assertThat(waiting()).isZero();
        assertThat(entries())
                .singleElement()
                .satisfies(it -> assertThat(it.get("said").toString())
                        .contains("530 0 5000")
                        .contains("580 5000 0")
                        .doesNotContain("658"));
    }

    private int waiting() {
        return sources.stream().mapToInt(it -> it.waiting(stall.owner())).sum();
    }

    private List<Map<String, Object>> entries() {
        return db.sql("""
                select e.journal, (select string_agg(a || ' ' || d || ' ' || c, ', ') from unnest(e.accounts, e.debits, e.credits) l(a, d, c)) as said
                from accounting.book_entry e where e.party = :party and e.journal = 'CA'
                """).param("party", stall.owner().value()).list(new ColumnMapRowMapper());
    }

    /** A till that opens at two still writes into the day before. */
    @Test
    void no_year_is_closed_before_four_where_there_is_a_till() {
        var last = stall.shop.today;
        stall.close(stall.open("Caisse", 0), 0);
        until(last.plusDays(1).atTime(2, 0));
        assertThat(running(last)).isTrue();
        until(last.plusDays(1).atTime(4, 1));
        assertThat(running(last)).isFalse();
    }

    private void until(LocalDateTime moment) {
        stall.clock.forward(Duration.between(stall.clock.instant(), moment.atZone(Days.ZONE)));
    }

    private boolean running(LocalDate last) {
        return sources.stream().anyMatch(it -> it.running(stall.owner(), last));
    }

    @Test
    void sales_count_in_turnover_and_in_the_totals() {
        var till = stall.open("Caisse 2", 0);
        stall.cash(till, stall.chairs(2, 1200));
        stall.sell(till, List.of(stall.chairs(1, 600), stall.books(1, 1055)), Payment.of(Means.CARD, 1655));
        var twin = stall.training(till);
        stall.sessions.open(twin.id(), 0, stall.seller.id(), "o");
        stall.cash(twin, stall.chairs(9, 9900));
        var part = totals.of(Set.of(stall.owner()), null, null);
        assertThat(part.get("ventes")).isEqualTo(2L);
        assertThat(part.get("vendus")).isEqualTo(List.of("3", "4", "2855", "0"));
        assertThat(part.get("cents_by_payment")).isEqualTo(Map.of("Carte Bleue", 1655L, "Especes", 1200L));
        var today = stall.shop.today;
        assertThat(receipts.stream().flatMap(it -> it.between(stall.owner(), today.minusDays(2), today).stream()))
                .anyMatch(it -> it.lucrative() && it.cents() == 1000 + 500 + 1000);
    }
}
