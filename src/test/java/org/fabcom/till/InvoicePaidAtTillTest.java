package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An invoice that is paid at the counter is in its drawer, in its closing, and in the books once. */
@FabComTest
class InvoicePaidAtTillTest extends InvoiceAtTill {

    InvoicePaidAtTillTest(ApplicationContext beans, Neighbours neighbours, Bookkeeping books, List<Job> jobs) {
        super(beans, neighbours, books, jobs);
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
