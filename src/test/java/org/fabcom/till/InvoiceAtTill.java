package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.closing.CashExpected;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** A stall, its till, and invoices whose money comes over the counter. */
abstract class InvoiceAtTill {

    final ApplicationContext beans;
    final Stall stall;
    final Till till;
    final Bookkeeping books;
    final List<Job> jobs;
    final Invoices invoices;
    final Issuing issuing;
    final Neighbours neighbours;
    final WebVisitor malo;
    final WebVisitor manager;

    InvoiceAtTill(ApplicationContext beans, Neighbours neighbours, Bookkeeping books, List<Job> jobs) {
        this.beans = beans;
        this.stall = new Stall("La Remise", beans);
        this.till = stall.open("Caisse", 8000);
        this.books = books;
        this.jobs = jobs;
        this.neighbours = neighbours;
        this.invoices = beans.getBean(Invoices.class);
        this.issuing = beans.getBean(Issuing.class);
        this.malo = neighbours.signedIn(stall.seller);
        this.manager = neighbours.signedIn(stall.shop.manager);
        beans.getBean(Issuers.class)
                .say(
                        stall.owner(),
                        new Issuer("1 rue du Port", "49000", "Ici", "", "", 30, "12 %", "Aucun", "", false, false),
                        0,
                        stall.shop.manager.id());
    }

    /** Of 22.50 €, for a percolator that came back late. */
    Invoice late() {
        return issued(List.of(DraftLine.of("Retard", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 2250)));
    }

    Invoice issued(List<DraftLine> lines) {
        var draft = new InvoiceDraft(
                Trader.person("Inès Roy", "", "", "", ""),
                null,
                "",
                false,
                Prices.INCLUDING,
                stall.shop.today,
                lines,
                "",
                "");
        return ((Issued.Done) issuing.issue(stall.owner(), draft, false, Ids.token(), stall.shop.manager.id()))
                .invoice();
    }

    static String path(Invoice it) {
        return "/caisse/facture/" + it.id();
    }

    WebForm form(Invoice it, String means, String euros) {
        return malo.get(path(it)).form("Encaisser").tick(means).set("montant", euros);
    }

    WebAnswer take(Invoice it, String means, String euros) {
        var answer = form(it, means, euros).submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.follow();
    }

    long drawer(Till of) {
        var session = stall.sessions.current(of.id()).orElseThrow();
        return CashExpected.of(stall.sessions.events(of.id(), session.number())).cents();
    }

    long left(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining();
    }

    void keepBooks() {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
    }

    void book() {
        jobs.stream()
                .filter(it -> it.name().equals("till.books") || it.name().equals("billing.books"))
                .forEach(Job::run);
    }

    /** « 530 2305 0 », each account with all its debits and credits. */
    Map<String, String> balance() {
        var balance = new java.util.TreeMap<String, String>();
        stall.db
                .sql("""
                        select l.account, sum(l.debit)::text || ' ' || sum(l.credit) as said from accounting.book_entry e
                        cross join lateral unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
                        where e.party = :party group by 1
                        """)
                .param("party", stall.owner().value())
                .list(new ColumnMapRowMapper())
                .forEach(row -> balance.put(
                        row.get("account").toString(), row.get("said").toString()));
        return balance;
    }
}
