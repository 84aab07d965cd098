package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The till as plain forms, without a script. */
@FabComTest
class CounterPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Stall stall;
    private final Jobs jobs;
    private final WebVisitor malo;

    CounterPagesTest(ApplicationContext beans, Web web, Neighbours neighbours, Jobs jobs) {
        this.jobs = jobs;
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
        this.malo = neighbours.signedIn(stall.seller);
    }

    private SaleRead last(Till till) {
        return SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow());
    }

    @Test
    void a_sale_from_the_opening_to_the_change() {
        var till = stall.till("Caisse du jour");
        var path = "/caisse/" + till.id();
        var page = malo.get(path)
                .form("Ouvrir la caisse")
                .fill("Combien y a-t-il", "80")
                .submit()
                .follow();
        assertThat(page.text()).contains("La caisse est ouverte avec 80 €");
        page = page.form("Livres").fill("Nombre", "3").submit().follow();
        page = page.form("Chaises").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tapez le prix, puis touchez l’objet : Chaises");
        page = page.form("Chaises").fill("Nombre", "18").submit().follow();
        page = page.form("Frigos").fill("Nombre", "1,250").submit().follow();
        assertThat(page.text()).contains("Encaisser 26 €").contains("1,250 kg").contains("rendre 4 €");
        page = page.form("Encaisser").fill("Autre somme reçue", "50").submit().follow();
        assertThat(page.text()).contains("À rendre 24 €").contains("Vente n°");
        assertThat(last(till).cents()).isEqualTo(2600);
        assertThat(last(till).event().operator()).isEqualTo(stall.seller.id());
        assertThat(malo.get(path).text()).doesNotContain("À rendre 24 €");
    }

    @Test
    void the_same_form_sent_twice_sells_once() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id()).form("Livres").submit().follow();
        var form = page.form("Encaisser");
        var first = form.submit().location();
        assertThat(form.submit().location()).isEqualTo(first);
        assertThat(stall.events.last(till.id())).isEqualTo(3);
    }

    @Test
    void baskets_wait_on_the_server_and_one_that_is_given_up_stays_in_the_journal() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id()).form("Livres").submit().follow();
        page = page.form("Mettre en attente")
                .fill("Un mot", "la dame au vélo")
                .submit()
                .follow();
        assertThat(page.text()).contains("Rien encore").contains("la dame au vélo · 1 €");
        var other = neighbours.signedIn(stall.shop.manager);
        page = other.get("/caisse/" + till.id())
                .form("la dame au vélo")
                .submit()
                .follow();
        assertThat(page.text()).contains("Encaisser 1 €");
        page = page.form("Abandonner").submit().follow();
        assertThat(page.text()).contains("Le ticket est abandonné");
        assertThat(stall.events.newest(till.id(), 1).getFirst().kind()).isEqualTo(EventKind.CANCELLED);
    }

    /** The word is often a name. */
    @Test
    void after_a_month_the_word_of_a_basket_goes_and_the_basket_stays() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id()).form("Livres").submit().follow();
        page.form("Mettre en attente").fill("Un mot", "Madame Roux").submit();
        try {
            stall.clock.forward(Duration.ofDays(29));
            jobs.runNow("till.labels");
            assertThat(labels(till)).containsExactly("Madame Roux");
            stall.clock.forward(Duration.ofDays(2));
            jobs.runNow("till.labels");
            assertThat(labels(till)).containsExactly("");
        } finally {
            stall.clock.back();
        }
    }

    private List<String> labels(Till till) {
        return stall.db
                .sql("select label from till.basket where till = :till and parked")
                .param("till", till.id())
                .list((row, n) -> row.getString(1));
    }

    /** Whoever counts the drawer learns what a colleague typed and did not cash; nothing is said of an empty ticket. */
    @Test
    void a_ticket_that_a_colleague_left_open_is_named_when_the_till_is_closed() {
        var till = stall.open("Fermée", 0);
        var lou = stall.with(Duty.TILL, "Lou");
        malo.get("/caisse/" + till.id());
        neighbours.signedIn(lou).get("/caisse/" + till.id()).form("Livres").submit();
        assertThat(malo.get("/caisse/" + till.id() + "/fermeture").text())
                .contains("Ticket ouvert de Lou")
                .doesNotContain("Ticket ouvert de Malo");
    }

    @Test
    void one_price_for_all_ends_exact_and_rounds_up_as_a_gift() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id());
        for (int i = 0; i < 3; i++) page = page.form("Livres").submit().follow();
        page = page.form("Changer le prix")
                .fill("Prix de tout", "2,50")
                .submit()
                .follow();
        page = page.form("Arrondir à 3 €").submit().follow();
        page = page.form("Encaisser 3 €").submit().follow();
        assertThat(last(till).cents()).isEqualTo(300);
        assertThat(last(till).lines().stream().mapToLong(it -> it.cents()).sum())
                .isEqualTo(300);
        assertThat(last(till).lines().getLast().way().name()).isEqualTo("ROUND_UP");
        assertThat(last(till).lines().getLast().cents()).isEqualTo(50);
    }

    @Test
    void what_a_browser_claims_of_seller_and_day_is_not_heard() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id()).form("Livres").submit().follow();
        page.form("Encaisser")
                .set("operator", stall.shop.manager.id().toString())
                .set("at", "1999-01-01T00:00:00Z")
                .set("day", "1999-01-01")
                .submit();
        assertThat(last(till).event().operator()).isEqualTo(stall.seller.id());
        assertThat(last(till).event().day()).isEqualTo(BusinessDay.of(stall.clock.instant()));
    }

    @Test
    void words_of_a_line_stay_words() {
        var till = stall.open("Caisse", 0);
        var page = malo.get("/caisse/" + till.id())
                .form("Ajouter")
                .fill("Nombre", "2")
                .fill("Objet écrit", "<script>alert(1)</script>")
                .submit()
                .follow();
        page.form("Encaisser").submit();
        var sale = malo.get(
                "/caisse/" + till.id() + "/ventes/" + last(till).event().number());
        assertThat(sale.page().select("main script")).isEmpty();
        assertThat(sale.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_refund_on_its_sale_then_the_drawer_is_counted() {
        var till = stall.open("Caisse", 8000);
        var number = stall.cash(till, stall.chairs(2, 2000)).number();
        var sale = malo.get("/caisse/" + till.id() + "/ventes/" + number);
        var page = sale.form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "pied cassé")
                .submit()
                .follow();
        assertThat(page.text()).contains("10 € sont rendus").contains("Remboursement n°");
        page = malo.get("/caisse/" + till.id() + "/fermeture");
        assertThat(page.text()).as("counted first").doesNotContain("Attendu").doesNotContain("90 €");
        page = page.form("J’ai compté").fill("Ou la somme", "88").submit();
        assertThat(page.text()).contains("Compté 88 €").contains("Attendu 90 €").contains("Il manque 2 €");
        page = page.form("Fermer, il manque 2 €").submit();
        assertThat(page.status()).isEqualTo(422);
        page = page.form("Fermer, il manque 2 €")
                .fill("Pourquoi", "rendu en trop")
                .submit()
                .follow();
        assertThat(page.text()).contains("« Caisse » est fermée : il manque 2 €");
        assertThat(stall.closings.newest(till.id(), EventKind.DAY, 1)).hasSize(1);
    }

    @Test
    void a_receipt_on_paper_says_which_copy_it_is_and_its_address_cannot_be_guessed() {
        var till = stall.open("Caisse", 0);
        var number = stall.cash(till, stall.chairs(1, 1200).guaranteed(24)).number();
        var path = "/caisse/" + till.id() + "/ventes/" + number;
        assertThat(malo.get(path).text()).contains("Donnez le ticket");
        var paper = malo.post(path + "/ticket").paper();
        assertThat(paper)
                .contains("La Remise")
                .contains("12 €")
                .contains("TVA 20 %")
                .contains("24 mois (Chaises)")
                .doesNotContain("Duplicata");
        assertThat(malo.post(path + "/ticket").paper()).contains("Duplicata n° 2");
        assertThat(malo.post(path + "/courriel", "courriel", "nadia@exemple.org")
                        .follow()
                        .text())
                .contains("part par courriel");
        var link = malo.get(path).page().select("a[href^=/ticket/]").attr("href");
        assertThat(web.visitor().get(link).text()).contains("12 €").contains("Garantie légale");
        assertThat(web.visitor()
                        .get(link.substring(0, link.length() - 1) + "0z")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_of_a_day_asks_the_base_no_more_for_ten_sales_than_for_two() {
        var till = stall.open("Caisse", 0);
        var path = "/caisse/" + till.id() + "/journee";
        for (int n = 0; n < 2; n++)
            stall.sell(till, List.of(stall.books(1, 100)), Payment.of(Payment.Means.CHEQUE, 100));
        long two = Statements.least(() -> malo.get(path));
        for (int n = 0; n < 8; n++)
            stall.sell(till, List.of(stall.books(1, 100)), Payment.of(Payment.Means.CHEQUE, 100));
        long ten = Statements.least(() -> malo.get(path));
        assertThat(ten).isEqualTo(two);
        assertThat(malo.get(path)
                        .page()
                        .select("table")
                        .first()
                        .select("tbody th")
                        .eachText())
                .containsExactly("10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
    }

    /** The base is laid back to what it was yesterday: this device knows better. */
    @Test
    void a_device_that_saw_more_than_the_journal_holds_says_so() {
        var till = stall.open("Caisse", 0);
        malo.carrying("fc-till-" + till.id().toString().substring(24), "9." + "ab".repeat(16));
        assertThat(malo.get("/caisse/" + till.id()).text()).contains("remise à un état antérieur");
        assertThat(stall.events.newest(till.id(), EventKind.RESTORED)).isPresent();
        assertThat(malo.get("/caisse/" + till.id()).text()).doesNotContain("remise à un état antérieur");
    }

    @Test
    void the_attestation_names_one_user_and_is_not_given_for_a_broken_journal() {
        var till = stall.open("Caisse", 0);
        stall.cash(till, stall.chairs(1, 100));
        var karim = neighbours.signedIn(stall.shop.manager);
        var paper = karim.get("/caisse/attestation/" + stall.owner() + ".pdf?par=Karim+Haddad")
                .paper();
        assertThat(paper)
                .contains("La Remise")
                .contains("Karim Haddad")
                .contains("1.0.0")
                .contains("31 décembre 2026")
                .contains("441-1");
        org.fabcom.testing.CurrentBase.asOwner(
                "alter table till.event disable trigger user; update till.event set body = replace(body, '100', '101') where till = '"
                        + till.id() + "'; alter table till.event enable trigger user");
        assertThat(karim.get("/caisse/attestation/" + stall.owner() + ".pdf").status())
                .isEqualTo(409);
        assertThat(karim.get("/caisse/attestation/" + stall.owner()).text()).contains("pas d’attestation possible");
    }

    /** Two tablets show one ticket: the second to take the money is told what happened, on the page of the till. */
    @Test
    void a_ticket_paid_on_another_screen_is_told_so() {
        var till = stall.open("Caisse", 0);
        malo.get("/caisse/" + till.id()).form("Livres").submit().follow();
        var here = malo.get("/caisse/" + till.id()).form("Encaisser");
        var there = malo.get("/caisse/" + till.id()).form("Encaisser");
        assertThat(here.submit().follow().text()).contains("Vente n°");
        var second = there.submit();
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.follow().text()).contains("encaissé ou abandonné sur un autre écran");
        assertThat(stall.events.last(till.id())).as("sold once").isEqualTo(3);
    }
}
