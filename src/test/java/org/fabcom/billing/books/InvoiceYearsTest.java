package org.fabcom.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.BookRefusal;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Line;
import org.fabcom.accounting.Outcome;
import org.fabcom.accounting.Periods;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is to be written before a year is closed, and where it goes (S35). */
@FabComTest
class InvoiceYearsTest extends OneSeller {

    private final Bookkeeping books;
    private final Entries entries;
    private final Periods periods;
    private final InvoiceAccounts accounts;

    InvoiceYearsTest(ApplicationContext beans) {
        super(beans);
        books = beans.getBean(Bookkeeping.class);
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        accounts = beans.getBean(InvoiceAccounts.class);
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private Map<String, Long> balances() {
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(lab).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }

    /** Whoever closes has read the balance: what the quarter of an hour did not bring yet comes first, else it is in the wrong year. */
    @Test
    void what_waits_is_written_before_the_year_is_closed() {
        books.open(lab, today().minusDays(60), today(), paul.id()).done();
        issue(draft(NADIA, chair(24_00))).done();
        clock.forward(Duration.ofDays(1));
        var year = periods.of(lab).getFirst();
        neighbours
                .signedIn(paul)
                .post(
                        "/comptabilite/cloturer",
                        "pour",
                        lab.toString(),
                        "exercice",
                        year.id().toString(),
                        "compris",
                        "oui");
        assertThat(periods.of(lab).getFirst().closed()).isTrue();
        assertThat(balances()).containsEntry("411", 24_00L).containsEntry("707", -20_00L);
    }

    @Test
    void a_year_is_not_closed_over_what_the_books_refuse() {
        books.open(lab, today().minusDays(60), today(), paul.id()).done();
        issue(draft(NADIA, chair(24_00))).done();
        accounts.say(lab, Booked.GOODS, "709999", paul.id());
        clock.forward(Duration.ofDays(1));
        var close = new String[] {
            "pour", lab.toString(), "exercice", periods.of(lab).getFirst().id().toString(), "compris", "oui"
        };
        var treasurer = neighbours.signedIn(paul);
        var page = treasurer.post("/comptabilite/cloturer", close);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Une pièce attend encore");
        assertThat(periods.of(lab).getFirst().closed()).isFalse();
        accounts.say(lab, Booked.GOODS, "707", paul.id());
        treasurer.post("/comptabilite/cloturer", close);
        assertThat(periods.of(lab).getFirst().closed()).isTrue();
        assertThat(balances()).containsEntry("707", -20_00L);
    }

    /** The rule holds in the house, not on the page only: whoever closes by a program hears it too. */
    @Test
    void nor_by_whoever_closes_without_the_page() {
        books.open(lab, today().minusDays(60), today(), paul.id()).done();
        issue(draft(NADIA, chair(24_00))).done();
        accounts.say(lab, Booked.GOODS, "709999", paul.id());
        clock.forward(Duration.ofDays(1));
        var year = periods.of(lab).getFirst();
        assertThat(books.close(year, "À nouveau", paul.id())).isEqualTo(new Outcome.Refused(BookRefusal.WAITING));
        assertThat(periods.of(lab)).as("a refusal changes nothing").containsExactly(year);
        accounts.say(lab, Booked.GOODS, "707", paul.id());
        books.close(year, "À nouveau", paul.id()).done();
        assertThat(balances()).as("written before").containsEntry("707", -20_00L);
    }

    /** Two press at once: what waits is written once, one of them closes, balances open the next year once. */
    @Test
    void of_two_who_close_at_once_one_does() throws Exception {
        books.open(lab, today().minusDays(60), today(), paul.id()).done();
        for (int i = 0; i < 20; i++) issue(draft(NADIA, chair(24_00))).done();
        clock.forward(Duration.ofDays(1));
        var year = periods.of(lab).getFirst();
        Callable<Outcome> close = () -> books.close(year, "À nouveau", paul.id());
        var outcomes = new ArrayList<Outcome>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var it : pool.invokeAll(Collections.nCopies(4, close))) outcomes.add(it.get());
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new Outcome.Done(year.id()),
                        new Outcome.Refused(BookRefusal.CLOSED_PERIOD),
                        new Outcome.Refused(BookRefusal.CLOSED_PERIOD),
                        new Outcome.Refused(BookRefusal.CLOSED_PERIOD));
        assertThat(balances()).containsEntry("707", -400_00L);
        assertThat(entries.count(Entries.Filter.all(periods.of(lab).getLast()))).isEqualTo(1);
    }

    /** In January one writes before the year that is over is closed. */
    @Test
    void an_entry_by_hand_begins_the_next_year_once_it_has_come() {
        books.open(lab, today().minusDays(60), today().minusDays(1), paul.id()).done();
        var lines = List.of(Line.debit("512", 10_00), Line.credit("530", 10_00));
        assertThat(books.write(lab, today().plusDays(1), "", "Demain", lines, "a", paul.id()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(periods.of(lab)).hasSize(1);
        assertThat(books.write(lab, today(), "", "Remise", lines, "b", paul.id()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(periods.of(lab)).hasSize(2);
    }
}
