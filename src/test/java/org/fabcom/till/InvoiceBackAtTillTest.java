package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** Money of an invoice goes back over the counter: no more than is owed back, once, and told on what was printed before. */
@FabComTest
class InvoiceBackAtTillTest extends InvoiceAtTill {

    InvoiceBackAtTillTest(ApplicationContext beans, Neighbours neighbours, Bookkeeping books, List<Job> jobs) {
        super(beans, neighbours, books, jobs);
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

    /** A cheque was taken, another too, the invoice credited, and the first handed back before the closing. */
    @Test
    void a_cheque_that_was_given_back_is_on_no_slip_whichever_way_it_went() {
        var it = issued(List.of(
                DraftLine.of("Retard", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 10000),
                DraftLine.of("Rayure", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, 2250)));
        form(it, "Chèque", "100").set("precision", "n° 12").submit();
        form(it, "Chèque", "12").set("precision", "n° 13").submit();
        form(it, "Chèque", "10,50").set("precision", "n° 14").submit();
        var open = malo.get("/caisse/" + till.id() + "/journee").text();
        assertThat(open).contains("Chèques à remettre : 3", "100 € · n° 12", "12 € · n° 13", "10,50 € · n° 14");
        issuing.credit(
                invoices.find(it.id()).orElseThrow(),
                java.util.Set.of(1),
                "geste",
                Ids.token(),
                stall.shop.manager.id());
        give(it, "100");
        assertThat(malo.get("/caisse/" + till.id() + "/journee").text())
                .contains("Chèques à remettre : 2", "12 € · n° 13", "10,50 € · n° 14")
                .doesNotContain("100 € · n° 12");
        var counted = malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .set("total", "80")
                .submit();
        assertThat(counted.page().select("tr:contains(Factures, Chèque)").text())
                .contains("12 € · n° 13", "10,50 € · n° 14", " 2 22,50")
                .doesNotContain("n° 12");
        stall.close(till, 8000);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        var url = "/caisse/" + till.id() + "/clotures/" + day.number();
        assertThat(cheques(url)).contains("2 chèques", "n° 13", "n° 14").doesNotContain("n° 12");
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        issuing.credit(
                invoices.find(it.id()).orElseThrow(),
                java.util.Set.of(2),
                "geste",
                Ids.token(),
                stall.shop.manager.id());
        give(it, "5");
        assertThat(cheques(url))
                .as("no cheque of this sum: the newest is short of it")
                .contains("2 chèques", "12 € · n° 13", "5,50 € · n° 14")
                .containsPattern("5 € · n° 14 · rendu le .*, ne le portez plus");
        give(it, "12");
        assertThat(cheques(url))
                .contains("Un chèque à porter", "5,50 € · n° 14")
                .containsPattern("12 € · n° 13 · rendu le .*, ne le portez plus");
    }

    private void give(org.fabcom.billing.invoices.Invoice it, String euros) {
        var answer = malo.get(path(it))
                .form("Noter comme rendu")
                .tick("Chèque")
                .set("montant", euros)
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private String cheques(String url) {
        return malo.get(url)
                .page()
                .select("section:has(h2:contains(porter à la banque))")
                .text();
    }

    /** Money of invoices is no sale, and yet something happened: each act with its door, and what should lie in the drawer. */
    @Test
    void the_page_of_the_day_names_the_money_of_invoices() {
        var path = "/caisse/" + till.id() + "/journee";
        assertThat(malo.get(path).text()).contains("Rien n’a été vendu");
        var it = late();
        take(it, "Espèces", "10");
        take(it, "Carte", "12,50");
        var page = malo.get(path);
        assertThat(page.text())
                .doesNotContain("Rien n’a été vendu")
                .contains("90 € dans le tiroir", "Factures, Espèces", "Factures, Carte");
        var acts = page.page().select("table:has(caption:contains(Argent des factures)) tbody tr");
        assertThat(acts).hasSize(2);
        assertThat(acts.first().text()).contains(it.reference(), "Espèces", "10 €");
        assertThat(page.click(it.reference()).text()).contains("Pris par erreur");
    }

    /** A closing groups what moved: each kind and means once, with what it comes to. */
    @Test
    void a_closing_groups_what_moved_by_its_means() {
        var one = late();
        var two = late();
        take(one, "Espèces", "10");
        take(two, "Espèces", "22,50");
        take(one, "Carte", "12,50");
        stall.close(till, 11250);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        var drawer = malo.get("/caisse/" + till.id() + "/clotures/" + day.number())
                .page()
                .select("section:has(h2:contains(Le tiroir))");
        assertThat(drawer.select("li:contains(Facture encaissée ou rendue)")).hasSize(2);
        assertThat(drawer.select("li:contains(Espèces)").text())
                .contains("32,50 €", one.reference(), two.reference())
                .doesNotContain("12,50");
    }

    /** The archive has it in its tables, and whoever checks it counts it again. */
    @Test
    void money_of_invoices_is_in_the_archive_and_counted_by_its_checker(@TempDir Path folder) throws Exception {
        take(late(), "Carte", "22,50");
        var it = late();
        take(it, "Espèces", "22,50");
        malo.get(path(it)).form("Pris par erreur").submit();
        stall.close(till, 8000);
        var archives = beans.getBean(Archives.class);
        var number = archives.make(till.id(), stall.shop.manager.id()).number();
        var zip = StandAlone.content(archives, till.id(), number);
        assertThat(StandAlone.says(folder, zip)).contains("Archive intacte");
        var rows = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var one = in.getNextEntry(); one != null; one = in.getNextEntry())
                if (one.getName().equals("paiements.csv"))
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(rows::add);
        }
        assertThat(rows.stream().filter(row -> row.contains(";INVOICE;")))
                .hasSize(3)
                .anyMatch(row -> row.contains(";CARD;22,50;"))
                .anyMatch(row -> row.contains(";CASH;22,50;"))
                .anyMatch(row -> row.contains(";CASH;-22,50;"));
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

    /** Both sides of the same money: what one of them lacks is found. */
    @Test
    void the_check_compares_tills_and_invoices() {
        var it = late();
        take(it, "Espèces", "10");
        take(it, "Carte", "12,50");
        malo.get(path(it)).form("Pris par erreur").submit();
        var check = beans.getBeansOfType(Check.class).values().stream()
                .filter(one -> one.name().equals("till.journals"))
                .findFirst()
                .orElseThrow();
        assertThat(check.findings()).noneMatch(found -> found.contains(it.id().toString()));
        beans.getBean(Payments.class)
                .note(it.id(), it.day(), 1_00, PaymentMeans.CASH, "", "till-" + till.id() + "-999", stall.seller.id());
        assertThat(check.findings()).anyMatch(found -> found.contains(it.id().toString()));
        beans.getBean(Payments.class)
                .note(it.id(), it.day(), -1_00, PaymentMeans.CASH, "", "till-" + till.id() + "-998", stall.seller.id());
    }
}
