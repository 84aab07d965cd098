package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Slips of a hurried hand: each is asked or refused before it counts, and nothing is lost without a word. */
@FabComTest
class TillSlipsTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Stall stall;

    TillSlipsTest(ApplicationContext beans, Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    private SaleRead last(Till till) {
        return SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow());
    }

    /** Forty euros, ten by cheque, the tile of the whole sum left as it is: thirty in cash and nothing to give back. */
    @Test
    void in_several_payments_cash_takes_the_rest_and_gives_no_change_of_what_nobody_gave() {
        var till = stall.open("Caisse", 0);
        var malo = neighbours.signedIn(stall.seller);
        var page = malo.get("/caisse/" + till.id())
                .form("Chaises")
                .fill("Nombre", "40")
                .submit()
                .follow();
        page.form("Encaisser").fill("Par chèque", "10").submit();
        assertThat(last(till).change()).isZero();
        assertThat(last(till).payments())
                .extracting(Payment::means, Payment::cents, Payment::given)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Payment.Means.CHEQUE, 1000L, 0L),
                        org.assertj.core.groups.Tuple.tuple(Payment.Means.CASH, 3000L, 3000L));
    }

    @Test
    void a_day_of_the_notebook_is_refused_before_anything_is_typed_and_has_a_basket_of_its_own() {
        var till = stall.open("Caisse", 0);
        var path = "/caisse/" + till.id();
        var malo = neighbours.signedIn(stall.seller);
        for (var day : List.of(
                stall.shop.today.minusYears(6), stall.shop.today.minusMonths(13), stall.shop.today.plusDays(2))) {
            var answer = malo.get(path + "?carnet=" + day);
            assertThat(answer.location()).as(day.toString()).isEqualTo(path + "/journee");
            assertThat(malo.post(path + "/lignes", "carnet", day.toString(), "objet", stall.shop.books.toString())
                            .location())
                    .isEqualTo(path + "/journee");
        }
        var yesterday = BusinessDay.of(stall.clock.instant()).minusDays(1);
        malo.get(path + "?carnet=" + yesterday).form("Livres").submit();
        assertThat(malo.get(path).text()).contains("Rien encore");
        malo.get(path).form("Chaises").fill("Nombre", "15").submit();
        var copied = malo.get(path + "?carnet=" + yesterday);
        assertThat(copied.text()).contains("Encaisser 1 €");
        copied.form("Encaisser").submit();
        assertThat(last(till).cents()).isEqualTo(100);
        var sold = malo.get(path + "/ventes/" + last(till).event().number()).page();
        assertThat(sold.select("h1").text())
                .as("the day of the notebook, where it has no number")
                .startsWith("Vente du " + yesterday.getDayOfMonth());
        assertThat(last(till).writtenOn()).isEqualTo(yesterday);
        assertThat(malo.get(path).text()).contains("Encaisser 15 €");
        assertThat(malo.get(path + "/journee").text()).contains("Copiée du cahier");
    }

    @Test
    void a_price_out_of_the_guide_is_asked_once() {
        var till = stall.open("Caisse", 0);
        var malo = neighbours.signedIn(stall.seller);
        var path = "/caisse/" + till.id();
        var asked = malo.get(path).form("Chaises").fill("Nombre", "99").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("99 € pour Chaises, au lieu de 40 € au plus");
        var taken = asked.form("Chaises").submit().follow();
        assertThat(taken.text()).contains("99 €");
        assertThat(malo.get(path).form("Chaises").fill("Nombre", "0").submit().text())
                .contains("si c’est un don");
        assertThat(malo.get(path).form("Livres").fill("Nombre", "1,5").submit().text())
                .contains("Un nombre avec une virgule est un prix");
        assertThat(malo.get(path).form("Livres").fill("Nombre", "5000").submit().status())
                .isEqualTo(422);
    }

    @Test
    void the_drawer_is_counted_before_the_expected_is_told_and_gives_no_more_than_it_holds() {
        var till = stall.open("Caisse", 8000);
        var path = "/caisse/" + till.id();
        var malo = neighbours.signedIn(stall.seller);
        var blank = malo.get(path + "/fermeture").form("J’ai compté").submit();
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).doesNotContain("Attendu");
        var asked = malo.get(path + "/journee")
                .form("Noter le mouvement")
                .set("sens", "sortie")
                .fill("Combien", "1000")
                .fill("Pourquoi", "à la banque")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("80 € dans le tiroir");
        assertThat(stall.events.newest(till.id(), EventKind.FLOAT)).isEmpty();
        asked.form("Noter le mouvement").tick("Oui, cette somme").submit();
        assertThat(malo.get(path + "/journee").text()).contains("à la banque");
        var counted = malo.get(path + "/fermeture")
                .form("J’ai compté")
                .fill("Ou la somme", "0")
                .submit();
        assertThat(counted.text()).contains("ne peut pas être en dessous de zéro");
    }

    @Test
    void another_page_changed_the_ticket_and_the_stale_one_says_so() {
        var till = stall.open("Caisse", 0);
        var malo = neighbours.signedIn(stall.seller);
        var path = "/caisse/" + till.id();
        var stale = malo.get(path).form("Chaises").fill("Nombre", "12").submit().follow();
        malo.get(path).form("Livres").fill("Nombre", "2").submit();
        var refused = stale.form("Encaisser").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("14 € au lieu de 12 €").doesNotContain("Il manque");
    }

    @Test
    void events_are_doors_and_a_closing_is_a_page() {
        var till = stall.open("Caisse", 8000);
        var path = "/caisse/" + till.id();
        var number = stall.cash(till, stall.chairs(1, 1200)).number();
        stall.close(till, 9000);
        long day = stall.events.newest(till.id(), EventKind.DAY).orElseThrow().number();
        var controller = neighbours.signedIn(stall.with(Duty.AUDITOR, "Contrôle"));
        var journal = controller.get(path + "/journal");
        assertThat(journal.page().select("a[href]").eachAttr("href"))
                .contains(
                        path + "/ventes/" + number, path + "/clotures/" + day, "/caisse/attestation/" + stall.owner());
        assertThat(journal.text()).contains("Attendu : 92 €");
        assertThat(controller.get(path + "/ventes/" + number).text()).doesNotContain("Imprimer le ticket");
        assertThat(neighbours
                        .signedIn(stall.seller)
                        .get(path + "/clotures/" + day)
                        .text())
                .contains("12 €")
                .contains("Compté : 90 €")
                .contains("Total perpétuel 12 €");
        assertThat(neighbours
                        .signedIn(neighbours.person("Passante"))
                        .get(path + "/clotures/" + day)
                        .status())
                .isEqualTo(403);
    }

    /** Five lines at the pace of a hand, on a network that answers slowly: all five are there, in their order. */
    @Test
    void no_tap_is_lost_while_an_answer_is_awaited() {
        var till = stall.open("Caisse", 0);
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(stall.seller))) {
            var page = tab.page();
            tab.go("/caisse/" + till.id());
            page.locator(".till-keys").first().waitFor();
            page.evaluate("""
                    () => { const send = window.fetch; window.fetch = async (...all) => {
                      await new Promise(done => setTimeout(done, 400)); return send(...all); }; }
                    """);
            for (int i = 1; i <= 5; i++) {
                page.locator("#nombre").fill(Integer.toString(10 + i));
                page.keyboard().press("a");
            }
            page.locator("#a-payer[data-cents='6500']").waitFor();
            assertThat(page.locator(".till-lines tr").count()).isEqualTo(5);
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
