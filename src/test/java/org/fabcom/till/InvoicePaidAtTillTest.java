package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** An invoice that is paid at the counter is in its drawer, in its closing, and in the books once. */
@FabComTest
class InvoicePaidAtTillTest {

    private final ApplicationContext beans;
    private final Stall stall;
    private final Till till;
    private final Bookkeeping books;
    private final List<Job> jobs;
    private final Invoices invoices;
    private final Issuing issuing;
    private final Neighbours neighbours;
    private final WebVisitor malo;
    private final WebVisitor manager;

    InvoicePaidAtTillTest(ApplicationContext beans, Neighbours neighbours, Bookkeeping books, List<Job> jobs) {
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
    private Invoice late() {
        return issued(List.of(DraftLine.of("Retard", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 2250)));
    }

    private Invoice issued(List<DraftLine> lines) {
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

    private static String path(Invoice it) {
        return "/caisse/facture/" + it.id();
    }

    private WebForm form(Invoice it, String means, String euros) {
        return malo.get(path(it)).form("Encaisser").tick(means).set("montant", euros);
    }

    private WebAnswer take(Invoice it, String means, String euros) {
        var answer = form(it, means, euros).submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.follow();
    }

    private long drawer(Till of) {
        var session = stall.sessions.current(of.id()).orElseThrow();
        return CashExpected.of(stall.sessions.events(of.id(), session.number())).cents();
    }

    private long left(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining();
    }

    private void keepBooks() {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
    }

    private void book() {
        jobs.stream()
                .filter(it -> it.name().equals("till.books") || it.name().equals("billing.books"))
                .forEach(Job::run);
    }

    /** « 530 2305 0 », each account with all its debits and credits. */
    private Map<String, String> balance() {
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

    @Test
    void cash_is_expected_in_the_drawer_told_on_the_closing_and_booked_once() {
        keepBooks();
        stall.cash(till, stall.chairs(1, 1200));
        var it = late();
        var page = take(it, "Espèces", "22,50");
        assertThat(page.text()).contains("22,50").contains("Tout est payé");
        assertThat(left(it)).isZero();
        assertThat(malo.get("/caisse/" + till.id() + "/journee").text()).contains("Factures, Espèces");
        var counted = malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .set("total", "114,50")
                .submit()
                .text();
        assertThat(counted).contains("Factures encaissées en espèces").doesNotContain("En trop");
        stall.close(till, 11450);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(day.totals().cents()).as("no turnover of the till").isEqualTo(1200);
        assertThat(malo.get("/caisse/" + till.id() + "/clotures/" + day.number())
                        .text())
                .contains("Facture encaissée ou rendue")
                .contains(it.reference());
        book();
        book();
        assertThat(balance())
                .containsEntry("411", "2250 2250")
                .containsEntry("530", "3450 0")
                .doesNotContainKeys("758", "658");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void in_parts_by_card_and_cheque_never_more_than_is_left() {
        keepBooks();
        var it = late();
        take(it, "Carte", "10");
        assertThat(left(it)).isEqualTo(1250);
        assertThat(drawer(till)).isEqualTo(8000);
        var more = form(it, "Espèces", "12,51").submit();
        assertThat(more.status()).isEqualTo(422);
        assertThat(drawer(till)).as("nothing came in").isEqualTo(8000);
        form(it, "Chèque", "12,50").set("precision", "n° 7, Crédit coopératif").submit();
        assertThat(left(it)).isZero();
        assertThat(malo.get("/caisse/" + till.id() + "/fermeture")
                        .form("J’ai compté")
                        .set("total", "80")
                        .submit()
                        .text())
                .contains("Factures, Carte")
                .contains("Factures, Chèque");
        stall.close(till, 8000);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(malo.get("/caisse/" + till.id() + "/clotures/" + day.number())
                        .text())
                .contains("Un chèque à porter à la banque")
                .contains("n° 7, Crédit coopératif");
        book();
        assertThat(balance())
                .containsEntry("5115", "1000 0")
                .containsEntry("5112", "1250 0")
                .containsEntry("411", "2250 2250");
    }

    @Test
    void the_same_form_sent_twice_takes_once_and_two_tills_at_once_never_more_than_is_left() throws Exception {
        var first = late();
        var form = form(first, "Espèces", "10");
        form.submit();
        form.submit();
        assertThat(left(first)).isEqualTo(1250);
        assertThat(drawer(till)).isEqualTo(9000);
        var it = late();
        var other = stall.open("Autre", 0);
        var forms = List.of(
                form(it, "Espèces", "22,50").tick("Caisse"),
                form(it, "Espèces", "22,50").tick("Autre"));
        try (var hands = Executors.newFixedThreadPool(2)) {
            var all = hands.invokeAll(
                    forms.stream().<Callable<WebAnswer>>map(one -> one::submit).toList());
            for (var one : all) one.get();
        }
        assertThat(left(it)).isZero();
        assertThat(drawer(till) + drawer(other)).isEqualTo(9000 + 2250);
    }

    @Test
    void what_is_owed_back_goes_back_out_of_the_drawer() {
        var it = late();
        take(it, "Espèces", "22,50");
        issuing.credit(
                invoices.find(it.id()).orElseThrow(),
                java.util.Set.of(1),
                "geste",
                Ids.token(),
                stall.shop.manager.id());
        var answer =
                malo.get(path(it)).form("Noter comme rendu").tick("Espèces").submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(left(it)).isZero();
        assertThat(drawer(till)).isEqualTo(8000);
    }

    /** 22.50 € were paid, and 10 of them are owed back: two sellers give them back at once, a third types more. */
    @Test
    void no_more_goes_back_than_is_owed_back() throws Exception {
        var lines = List.of(
                DraftLine.of("Retard", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 1250),
                DraftLine.of("Rayure", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 1000));
        var it = issued(lines);
        take(it, "Espèces", "22,50");
        issuing.credit(
                invoices.find(it.id()).orElseThrow(),
                java.util.Set.of(2),
                "geste",
                Ids.token(),
                stall.shop.manager.id());
        var other = stall.open("Autre", 5000);
        var more = malo.get(path(it))
                .form("Noter comme rendu")
                .tick("Caisse")
                .tick("Espèces")
                .set("montant", "10,01")
                .submit();
        assertThat(more.status()).as(more.text()).isEqualTo(422);
        assertThat(drawer(till)).isEqualTo(8000 + 2250);
        var forms = List.of(
                malo.get(path(it)).form("Noter comme rendu").tick("Caisse").tick("Espèces"),
                malo.get(path(it)).form("Noter comme rendu").tick("Autre").tick("Espèces"));
        try (var hands = Executors.newFixedThreadPool(2)) {
            var all = hands.invokeAll(
                    forms.stream().<Callable<WebAnswer>>map(one -> one::submit).toList());
            for (var one : all) one.get();
        }
        assertThat(left(it)).isZero();
        assertThat(drawer(till) + drawer(other)).isEqualTo(8000 + 5000 + 1250);
    }

    /** The paper may have been printed: it says what is no longer there. */
    @Test
    void a_cheque_that_went_back_after_its_closing_is_not_taken_to_the_bank() {
        var it = late();
        form(it, "Chèque", "22,50").set("precision", "n° 9").submit();
        stall.close(till, 8000);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        var url = "/caisse/" + till.id() + "/clotures/" + day.number();
        assertThat(malo.get(url).text()).contains("Un chèque à porter à la banque", "n° 9");
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        malo.get(path(it)).form("Pris par erreur").submit();
        assertThat(malo.get(url).text())
                .containsPattern("n° 9 · rendu le .*, ne le portez plus")
                .contains("Aucun chèque à porter à la banque");
    }

    @Test
    void what_was_taken_by_mistake_goes_back_once() {
        var it = late();
        take(it, "Espèces", "22,50");
        var undo = malo.get(path(it)).form("Pris par erreur");
        undo.submit();
        undo.submit();
        assertThat(left(it)).isEqualTo(2250);
        assertThat(drawer(till)).isEqualTo(8000);
        assertThat(malo.get(path(it)).text()).doesNotContain("Pris par erreur");
    }

    @Test
    void cash_noted_by_hand_while_a_till_is_open_is_asked_about_once() {
        var it = late();
        var page = manager.get(it.url());
        assertThat(page.text()).contains("Encaisser à la caisse");
        var asked = page.form("Noter le paiement").set("moyen", "CASH").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Cet argent est-il dans le tiroir de la caisse");
        assertThat(left(it)).isEqualTo(2250);
        assertThat(asked.form("Noter le paiement").submit().status()).isEqualTo(303);
        assertThat(left(it)).as("it lay elsewhere").isZero();
        var other = late();
        assertThat(manager.get(other.url())
                        .form("Noter le paiement")
                        .set("moyen", "CHEQUE")
                        .submit()
                        .status())
                .isEqualTo(303);
        stall.close(till, 8000);
        var third = late();
        page = manager.get(third.url());
        assertThat(page.text()).doesNotContain("Encaisser à la caisse");
        assertThat(page.form("Noter le paiement").set("moyen", "CASH").submit().status())
                .isEqualTo(303);
    }

    @Test
    void by_the_number_on_the_paper_and_only_who_sells_there() {
        var it = late();
        var day = "/caisse/" + till.id() + "/journee";
        var found = malo.get(
                "/caisse/" + till.id() + "/facture?numero=" + it.reference().toLowerCase(java.util.Locale.ROOT));
        assertThat(found.follow().text())
                .contains("Encaisser la facture " + it.reference())
                .contains("Inès Roy");
        assertThat(malo.get("/caisse/" + till.id() + "/facture?numero=F-1")
                        .follow()
                        .text())
                .contains("Aucune facture");
        assertThat(malo.get(day).text()).contains("Numéro de la facture");
        var reader = neighbours.signedIn(stall.with(Duty.REPORTS, "Lise"));
        assertThat(reader.get(path(it)).status()).isEqualTo(403);
        assertThat(reader.post(path(it)).status()).isEqualTo(403);
        var stranger = neighbours.signedIn(new Stall("Ailleurs", beans).seller);
        assertThat(stranger.get(path(it)).status()).isEqualTo(403);
    }
}
