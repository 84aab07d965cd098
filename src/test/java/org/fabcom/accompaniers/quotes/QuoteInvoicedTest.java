package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.accounting.Treasury;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An accepted quote becomes one invoice, that both sides find where they look, and nobody else. */
@FabComTest
class QuoteInvoicedTest extends QuotesOfALab {

    QuoteInvoicedTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void its_lines_become_a_draft_and_both_sides_read_what_became_of_it() {
        var it = accepted(garden.id());
        assertThat(plain(seller.get("/structures/" + lab + "/factures").text()))
                .contains("À facturer", "Devis " + it.number() + " · Les Jardins", "564 €");
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        assertThat(plain(draft.text())).contains("Devis " + it.number(), "4,5 × 60 €", "564 €");
        assertThat(draft.page().select("input[value=Formation]")).hasSize(1);
        assertThat(draft.page().select("[name=compte] option[selected]").text()).isEqualTo("Les Jardins");
        assertThat(draft.text()).doesNotContain("L’accord dit", "Un coup de main");
        assertThat(seller.get(it.url()).text()).contains("Un brouillon est prêt");
        assertThat(buyer.get(it.url()).text()).as("not theirs yet").doesNotContain("brouillon", "Facturer");
        assertThat(seller.get(it.url()).page().select("form[action$=/accord]")).isEmpty();
        var invoice = fromDraft(seller.get(it.url()).click("Un brouillon est prêt"));
        assertThat(invoice.gross()).isEqualTo(564_00);
        assertThat(invoice.buyer()).isEqualTo(garden.id());
        assertThat(invoice.content().origin()).startsWith("devis " + it.number());
        for (var who : List.of(seller, buyer))
            assertThat(plain(who.get(it.url()).text()))
                    .contains("Facturé : " + invoice.reference() + ", 564 €, à payer");
        assertThat(seller.get("/structures/" + lab + "/factures").text()).doesNotContain("À facturer");
        assertThat(seller.get(invoice.url()).text()).contains("devis " + it.number());
    }

    @Test
    void pressed_by_many_hands_there_is_one_draft_and_then_the_invoice_is_shown() throws Exception {
        var it = accepted(garden.id());
        var form = seller.get(it.url()).form("Facturer");
        var found = new HashSet<String>();
        for (var one : Together.all(Collections.<Callable<WebAnswer>>nCopies(6, form::submit)))
            found.add(one.location());
        assertThat(found).hasSize(1);
        var invoice = fromDraft(seller.get(found.iterator().next()));
        assertThat(form.submit().location()).isEqualTo(invoice.url());
        issuing.credit(invoice, Set.of(), "Erreur", "credit", paul.id());
        assertThat(seller.get(it.url()).text()).contains("avoir");
        assertThat(form.submit().location())
                .as("credited whole, it may be invoiced again")
                .contains("/brouillons/");
    }

    @Test
    void the_buyer_is_told_once_and_finds_it_with_its_paper_and_nobody_else_does() {
        var it = accepted(garden.id());
        var invoice = issued(it);
        var received = "/structures/" + garden.id() + "/factures-recues";
        var list = buyer.get(received);
        assertThat(plain(list.text())).contains(invoice.reference(), "La Remise", "564 €", "à payer");
        assertThat(list.click(invoice.reference()).paper()).contains("Migration des boîtes");
        await().untilAsserted(() -> assertThat(buyer.get("/moi/avis").text())
                .contains("2 avis à lire", "La Remise a émis " + invoice.reference()));
        var member = neighbours.person("Zoé");
        neighbours.seat(garden, member, Seat.MEMBER);
        var zoe = neighbours.signedIn(member);
        assertThat(zoe.get(received).status()).isEqualTo(403);
        assertThat(zoe.get(it.url()).text()).as("a member reads the quote").contains("accepté");
        assertThat(zoe.get(it.url()).text()).doesNotContain(invoice.reference());
        var other = neighbours.person("Omar");
        var elsewhere = neighbours.association("Ailleurs", other);
        var omar = neighbours.signedIn(other);
        assertThat(omar.get("/structures/" + elsewhere.id() + "/factures-recues/" + invoice.id() + ".pdf")
                        .status())
                .isEqualTo(404);
        assertThat(omar.get("/mes-factures/" + invoice.id() + ".pdf").status()).isEqualTo(404);
        assertThat(buyer.get("/mes-factures").text()).doesNotContain(invoice.reference());
        assertThat(omar.post(
                                "/structures/" + lab + "/factures/accord",
                                "accord",
                                invoice.content().origin())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_person_finds_their_own() {
        var it = accepted(martine.id());
        var invoice = issued(it);
        var mine = buyer.get("/mes-factures");
        assertThat(mine.click(invoice.reference()).paper()).contains("Martine Chauvet", "Formation");
        assertThat(buyer.get(it.url()).click("Facturé").paper()).contains(invoice.reference());
    }

    @Test
    void both_end_it_before_it_is_invoiced_and_a_new_version_takes_its_place() {
        var it = accepted(garden.id());
        var before = buyer.get(it.url()).form("Demander d’y mettre fin").fill("Pourquoi", "Moins de boîtes");
        seller.get(it.url()).form("Facturer").submit();
        assertThat(before.submit().text()).contains("FC-4654");
        assertThat(buyer.get(it.url()).text()).doesNotContain("mettre fin");
        var draft = seller.get(it.url()).click("Un brouillon est prêt");
        draft.form("Jeter").submit();
        var invoicing = seller.get(it.url()).form("Facturer");
        assertThat(before.submit().follow().text()).contains("La Remise doit encore être d’accord", "Moins de boîtes");
        var agreed =
                seller.get(it.url()).form("D’accord, y mettre fin").submit().follow();
        assertThat(agreed.text()).contains("terminé d’un commun accord", "la version 1 est finie");
        assertThat(invoicing.submit().status()).isIn(404, 409);
        agreed.click("Proposer une autre version")
                .form("Envoyer cette version")
                .set("ligne-1-nombre", "1")
                .submit();
        var once = buyer.get(it.url()).form("Accepter");
        assertThat(plain(once.submit().follow().text())).contains("444 €").doesNotContain("tient jusqu’au");
        var twice = once.submit();
        assertThat(twice.status()).as("one’s own second press is no error").isEqualTo(200);
        assertThat(twice.text()).contains("C’est accepté, par vous");
        assertThat(issued(it).gross()).isEqualTo(444_00);
    }

    @Test
    void who_asked_to_end_it_takes_that_back_and_both_sides_read_so() {
        var it = accepted(garden.id());
        buyer.get(it.url()).form("Demander d’y mettre fin").submit();
        var agreeing = seller.get(it.url()).form("D’accord, y mettre fin");
        assertThat(seller.get(it.url()).text()).doesNotContain("Retirer ma demande");
        var keeping = buyer.get(it.url()).form("Retirer ma demande");
        assertThat(keeping.submit().follow().text()).contains("tient toujours");
        await().untilAsserted(() -> assertThat(seller.get("/moi/avis").text())
                .contains("La demande de mettre fin au devis " + it.number()));
        for (var who : List.of(seller, buyer))
            assertThat(who.get(it.url()).text())
                    .contains("accepté", "Martine Chauvet a retiré la demande de mettre fin à la version 1")
                    .doesNotContain("doit encore être d’accord", "demande de mettre fin à ce devis");
        assertThat(agreeing.submit().text()).as("nothing is asked any more").contains("FC-4653");
        assertThat(keeping.submit().text()).contains("FC-4653");
        seller.get(it.url()).form("Demander d’y mettre fin").submit();
        var late = seller.get(it.url()).form("Retirer ma demande");
        buyer.get(it.url()).form("D’accord, y mettre fin").submit();
        assertThat(late.submit().text()).as("the other answered").contains("FC-4653");
        assertThat(quotes.find(it.id()).orElseThrow().state()).isEqualTo(Quote.State.ENDED);
    }

    /** Nothing is paid before it is asked for, nor twice. */
    @Test
    void the_quote_tells_the_buyer_what_is_left_and_offers_to_pay_just_this() {
        new Treasury(beans.getBean(Ledger.class), beans.getBean(Currencies.class), paul.id()).euro();
        var it = accepted(garden.id());
        assertThat(buyer.get(it.url()).page().select("main a[href^=/payer]")).isEmpty();
        var invoice = issued(it);
        payments.note(invoice.id(), Days.today(clock), 500_00, PaymentMeans.TRANSFER, "", "some", paul.id());
        var part = buyer.get(it.url());
        assertThat(plain(part.text())).contains("Facturé : " + invoice.reference() + ", 564 €, à payer, reste 64 €");
        var pay = part.click("Payer 64 € par le porte-monnaie");
        assertThat(pay.page().select("[name=montant]").val()).isEqualTo("64");
        assertThat(seller.get(it.url()).page().select("main a[href^=/payer]")).isEmpty();
        payments.note(invoice.id(), Days.today(clock), 64_00, PaymentMeans.TRANSFER, "", "rest", paul.id());
        assertThat(buyer.get(it.url()).page().select("main a[href^=/payer]")).isEmpty();
        issuing.credit(invoice, Set.of(2), "Pas faite", "credit", paul.id());
        assertThat(plain(buyer.get(it.url()).text())).contains("réglée, 240 € vous sont dus");
    }

    @Test
    void the_paper_says_who_sells_who_buys_who_accepted_and_leaves_room_to_sign() {
        lab = registered(VatRegime.PAYER);
        var it = offered(garden.id());
        var before = plain(buyer.get(it.url() + ".pdf").paper());
        assertThat(before)
                .contains("12 rue du Port", "49000 Sainte-Lucie", "732 829 320 00074".replace(" ", ""), "FR44732829320")
                .contains("Les Jardins", "bon pour accord", "Date, nom et signature", "tient jusqu’au")
                .doesNotContain("Accepté le");
        quotes.accept(it.id(), 1, martine.id());
        assertThat(plain(buyer.get(it.url() + ".pdf").paper()))
                .contains("Accepté le", "par Martine Chauvet, pour Les Jardins");
    }

    /** Of a person nothing is known but the name: their address is written by hand. */
    @Test
    void on_the_paper_of_a_person_the_address_is_left_to_be_written() {
        var it = offered(martine.id());
        assertThat(plain(buyer.get(it.url() + ".pdf").paper())).contains("Martine Chauvet", "Adresse : …");
    }

    /** The buyer said that it is done and paid nothing: the seller makes a gift of it, and thinks again. */
    @Test
    void of_a_quote_it_may_be_said_that_nothing_is_invoiced() {
        var it = accepted(garden.id());
        var desk = "/structures/" + lab + "/factures";
        var invoicing = seller.get(it.url()).form("Facturer");
        seller.get(desk)
                .click("Rien à facturer")
                .form("Ne rien facturer")
                .set("raison", "Un cadeau")
                .submit();
        assertThat(seller.get(desk).text()).doesNotContain("À facturer");
        assertThat(seller.get(it.url()).text()).contains("Rien n’est facturé");
        assertThat(invoicing.submit().location()).doesNotContain("/brouillons/");
        assertThat(buyer.get(it.url()).text()).doesNotContain("Un cadeau");
        seller.get(desk + "/rien").form("Facturer quand même").submit();
        assertThat(plain(seller.get(desk).text())).contains("À facturer", "564 €");
        assertThat(issued(it).gross()).isEqualTo(564_00);
    }

    @Test
    void a_draft_in_a_tab_of_before_leads_to_the_invoice_that_it_became() {
        var it = accepted(garden.id());
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        var keep = draft.form("Garder le brouillon").set("l0-prix", "1");
        var drop = draft.form("Jeter");
        var invoice = fromDraft(draft);
        for (var late : List.of(keep, drop)) {
            var answer = late.submit();
            assertThat(answer.location()).startsWith(invoice.url());
            assertThat(answer.follow().text()).contains("déjà émis", "rien n’y a été changé");
        }
        assertThat(invoice.gross()).isEqualTo(564_00);
    }
}
