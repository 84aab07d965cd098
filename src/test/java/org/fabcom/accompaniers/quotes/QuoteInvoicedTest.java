package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fabcom.accounting.Treasury;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An accepted quote becomes one invoice, that both sides find where they look, and nobody else. */
@FabComTest
class QuoteInvoicedTest extends OneSeller {

    private final ApplicationContext beans;
    private final Quotes quotes;
    private final WebVisitor seller;
    private Person martine;
    private Organisation garden;
    private WebVisitor buyer;

    QuoteInvoicedTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        quotes = beans.getBean(Quotes.class);
        seller = neighbours.signedIn(paul);
        martine = paul;
    }

    @BeforeEach
    void aGarden() {
        martine = neighbours.person("Martine Chauvet");
        garden = neighbours.association("Les Jardins", martine);
        buyer = neighbours.signedIn(martine);
    }

    private Quote offered(PartyId asker) {
        var it = quotes.ask(Ids.next(), lab, asker, null, "Quitter Gmail", martine.id());
        var lines = List.<QuoteLine>of(
                new QuoteLine.Money("Migration des boîtes", 60_00, 450, 2000),
                new QuoteLine.Money("Formation", 100_00, 200, 2000),
                new QuoteLine.Time("Un coup de main", 120, QuoteLine.Side.PROVIDER, true));
        var until = Days.today(clock).plusDays(30);
        quotes.offer(it.id(), 0, new Quotes.Offer("", "", until, lines), paul.id());
        return quotes.find(it.id()).orElseThrow();
    }

    private Quote accepted(PartyId asker) {
        var it = offered(asker);
        quotes.accept(it.id(), 1, martine.id());
        return quotes.find(it.id()).orElseThrow();
    }

    private Invoice issued(Quote it) {
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        return fromDraft(draft);
    }

    /** The postal code alone is not known of the buyer. */
    private Invoice fromDraft(WebAnswer draft) {
        var kept = draft.form("Garder le brouillon")
                .set("code-postal", "49000")
                .submit()
                .follow();
        var done = kept.form("Émettre la facture").tick("J’ai relu").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        return invoices.find(id(done.location())).orElseThrow();
    }

    private static UUID id(String url) {
        return UUID.fromString(url.substring(url.length() - 36));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
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

    /** The seller chooses the account: a name alone shows nothing to anybody. */
    @Test
    void a_draft_written_by_hand_is_seen_by_the_account_that_was_chosen() {
        neighbours.association("Les Jardins", martine); // two are called so
        var kept = seller.get("/structures/" + lab + "/factures/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", "les jardins")
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", "24")
                .submit()
                .follow();
        var id = garden.id().toString();
        assertThat(kept.page().select("[name=compte] option[value=" + id + "]")).hasSize(1);
        assertThat(kept.page().select("[name=compte] option[selected]").text()).doesNotContain("Les Jardins");
        var chosen = kept.form("Garder le brouillon").set("compte", id).submit().follow();
        var url = chosen.form("Émettre la facture").tick("J’ai relu").submit().location();
        var invoice = invoices.find(id(url)).orElseThrow();
        assertThat(buyer.get("/structures/" + id + "/factures-recues").text()).contains(invoice.reference());
    }

    private WebAnswer written(String client, String town) {
        return seller.get("/structures/" + lab + "/factures/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", client)
                .set("ville", town)
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", "24")
                .submit();
    }

    @Test
    void the_only_account_of_a_name_is_chosen_and_said_however_it_is_typed() {
        var ourse = neighbours.association("La Grande Ourse d’Aÿ", martine);
        var kept = written("asso grande ourse d'ay", "").follow();
        assertThat(kept.text())
                .contains("La Grande Ourse d’Aÿ", "verra la facture", "la verra dans ses factures reçues");
        assertThat(kept.page().select("[name=compte] option[selected]").val())
                .isEqualTo(ourse.id().toString());
        var renamed = kept.form("Garder le brouillon").set("client", "La Petite Ourse");
        assertThat(renamed.submit().follow().text())
                .as("not shown to whom the draft was for before")
                .contains("Personne ici ne verra la facture");
        kept = written("asso grande ourse d'ay", "").follow();
        kept.form("Émettre la facture").tick("J’ai relu").submit();
        assertThat(buyer.get("/structures/" + ourse.id() + "/factures-recues").text())
                .contains("La Remise");
        await().untilAsserted(() -> assertThat(buyer.get("/moi/avis").text()).contains("La Remise a émis"));
        assertThat(written("Grande Ourse d’Aÿ", "Brest").follow().page().select("[name=compte] option[selected]"))
                .as("another town is another one")
                .isEmpty();
    }

    @Test
    void the_first_form_looks_for_accounts_and_chooses_none_where_two_are_called_so() {
        var one = neighbours.association("Les Amis du Pré", martine);
        var other = neighbours.association("Amis du Pré", martine);
        var found = seller.get("/structures/" + lab + "/factures/brouillons/nouveau")
                .form("Chercher son compte ici")
                .set("client", "amis du pre")
                .submit();
        assertThat(found.page().select("[name=compte] option").eachAttr("value"))
                .contains(one.id().toString(), other.id().toString());
        assertThat(found.page().select("[name=compte] option[selected]").eachAttr("value"))
                .doesNotContain(one.id().toString(), other.id().toString());
        var kept = found.form("Garder le brouillon")
                .set("compte", other.id().toString())
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", "24")
                .submit()
                .follow();
        assertThat(kept.page().select("[name=compte] option[selected]").val())
                .isEqualTo(other.id().toString());
    }

    /** A person may share their name with another. */
    @Test
    void a_person_is_offered_and_never_chosen_by_itself() {
        var odile = neighbours.person("Odile Gârnier");
        var kept = written("odile garnier", "").follow();
        assertThat(kept.page().select("[name=compte] option").eachAttr("value"))
                .contains(odile.id().toString());
        assertThat(kept.page().select("[name=compte] option[selected]").eachAttr("value"))
                .doesNotContain(odile.id().toString());
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

    /** What the invoice cannot charge is not offered, nor taken. */
    @Test
    void the_answer_offers_the_rates_of_the_sellers_regime_and_refuses_others_in_words() {
        var asked = quotes.ask(Ids.next(), lab, garden.id(), null, "Quitter Gmail", martine.id());
        var answer = seller.get(asked.url()).click("Répondre");
        assertThat(answer.page().select("[name=ligne-0-tva] option").eachAttr("value"))
                .containsExactly("", "20", "10", "5,50", "2,10");
        var refused = seller.post(
                asked.url() + "/version",
                "vu",
                "0",
                "jusqu",
                Days.today(clock).plusDays(30).toString(),
                "ligne-0-mots",
                "Migration",
                "ligne-0-sorte",
                "MONEY",
                "ligne-0-prix",
                "100",
                "ligne-0-tva",
                "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(plain(refused.text()))
                .contains("Ce taux n’est pas de votre régime de TVA : 20 %, 10 %, 5,5 %, 2,1 %");
        lab = seller("La Petite Remise", VatRegime.FRANCHISE);
        var other = quotes.ask(Ids.next(), lab, garden.id(), null, "Quitter Gmail", martine.id());
        assertThat(seller.get(other.url() + "/version")
                        .page()
                        .select("[name=ligne-0-tva] option")
                        .eachAttr("value"))
                .containsExactly("", "0");
    }

    @Test
    void the_draft_names_the_cause_of_another_sum_and_what_is_missing_to_be_issued() {
        var it = accepted(garden.id());
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        assertThat(draft.text())
                .contains("Avant d’émettre : Il faut le nom du client et, pour un professionnel, son code postal");
        var kept = draft.form("Garder le brouillon")
                .set("code-postal", "49000")
                .set("l1-unitaire", "50")
                .submit()
                .follow();
        assertThat(plain(kept.text()))
                .contains("L’accord dit 564 € TVA comprise, ce brouillon fait 444 € : un prix ou une quantité a changé")
                .doesNotContain("Avant d’émettre", "Revoyez la TVA");
    }

    @Test
    void where_the_regime_of_now_comes_to_another_sum_the_draft_says_so() {
        lab = seller("La Petite Remise", VatRegime.FRANCHISE);
        var it = accepted(garden.id());
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        assertThat(plain(draft.text())).contains("L’accord dit 564 € TVA comprise, ce brouillon fait 470 €");
    }
}
