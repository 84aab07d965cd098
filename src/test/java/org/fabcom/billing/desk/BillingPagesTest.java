package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of the desk, as who sells uses them. */
@FabComTest
class BillingPagesTest extends OneSeller {

    private final WebVisitor visitor;

    BillingPagesTest(ApplicationContext beans) {
        super(beans);
        visitor = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + end;
    }

    private WebForm blank() {
        return visitor.get(at("/factures/brouillons/nouveau")).form("Garder le brouillon");
    }

    /** One chair for Nadia, not kept yet. */
    private WebForm aChair(String price) {
        return blank().set("client", "Nadia Belkacem")
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", price);
    }

    private static WebAnswer issued(WebForm draft) {
        var kept = draft.submit().follow();
        return kept.form("Émettre la facture").tick("J’ai relu").submit().follow();
    }

    @Test
    void an_invoice_is_written_issued_paid_and_credited() {
        var kept = aChair("24,00")
                .set("l1-libelle", "Vêtements")
                .set("l1-mesure", "KILO")
                .set("l1-quantite", "1,25")
                .set("l1-unitaire", "4")
                .submit()
                .follow();
        assertThat(kept.text()).contains("29").contains("TVA à 20");
        var hasty = kept.form("Émettre la facture").submit();
        assertThat(hasty.status()).as("it asks once").isEqualTo(422);
        assertThat(hasty.text()).contains("Relisez, cochez").doesNotContain("facture à zéro");
        var issued = hasty.form("Émettre la facture").tick("J’ai relu").submit().follow();
        assertThat(issued.h1()).startsWith("Facture F-");
        assertThat(issued.text()).contains("1,250 kg").contains("à payer");
        var paid =
                issued.form("Noter le paiement").set("moyen", "CARD").submit().follow();
        assertThat(paid.text()).contains("réglée").contains("carte");
        var key = paid.page().select("[name=cle]").attr("value");
        var url = paid.page().select("form[action$=/avoir]").attr("action");
        var credited =
                visitor.post(url, "lignes", "1", "raison", "Rendue", "cle", key).follow();
        assertThat(credited.h1()).startsWith("Avoir A-");
        assertThat(credited.text())
                .as("nobody owes it")
                .doesNotContain("Rien de payé")
                .doesNotContain("40 €");
        assertThat(credited.page().select("aside form")).isEmpty();
        var after = visitor.get(url.replaceFirst("/avoir$", ""));
        assertThat(after.page().select("aside dl").text().replace('\u202f', ' '))
                .contains("Facturé 29 €")
                .contains("Avoirs −24 €")
                .contains("Payé −29 €")
                .contains("À rendre 24 €");
        assertThat(after.page().select("ul.more").text()).contains("Avoir A-").contains("−24 €");
        var list = visitor.get(at("/factures"));
        assertThat(list.page().select("tbody tr")).hasSize(2);
        assertThat(visitor.get(at("/factures?etat=PAID")).page().select("tbody tr"))
                .hasSize(1);
        assertThat(visitor.get(at("/factures?q=nobody")).page().select("tbody tr"))
                .isEmpty();
        assertThat(visitor.get(at("/factures.csv")).body()).contains("24.17").contains("29.00");
    }

    /** The button pressed twice, and the tab that was left open, come to the invoice; « back » notes no payment in silence. */
    @Test
    void what_was_sent_twice_is_said_for_what_it_is() {
        var form = aChair("24€50");
        var refused = form.set("courriel", "nadia chez elle").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Cette adresse de courriel ne se lit pas");
        var kept = form.set("courriel", "nadia@exemple.org").submit().follow();
        assertThat(kept.text()).contains("24,50 €");
        var draft = kept.page().select("form[action$=/emettre]").attr("action");
        var issued = kept.form("Émettre la facture").tick("J’ai relu").submit().follow();
        var again = visitor.post(draft, "version", "1", "sur", "oui").follow();
        assertThat(again.h1()).isEqualTo(issued.h1());
        assertThat(visitor.get(draft.replaceFirst("/emettre$", "")).follow().h1())
                .isEqualTo(issued.h1());
        var pay = issued.form("Noter le paiement").set("montant", "2");
        assertThat(pay.submit().follow().text()).contains("22,50 €");
        assertThat(pay.submit().follow().text()).as("once").contains("22,50 €");
        var other = pay.set("montant", "3").submit();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("déjà noté un autre paiement");
        assertThat(other.form("Noter le paiement").submit().follow().text()).contains("19,50 €");
    }

    @Test
    void a_refused_form_comes_back_with_its_words() {
        var refused = blank().set("l0-libelle", "Chaise")
                .set("l0-unitaire", "beaucoup")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez le nom du client").contains("Écrivez un nombre");
        assertThat(refused.page().select("[name=l0-libelle]").attr("value")).isEqualTo("Chaise");
    }

    @Test
    void a_clients_vat_number_is_read_with_its_spaces_and_refused_when_it_is_none() {
        var form = blank().set("client", "Les Jardins")
                .set("siret", "123456824")
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", "5");
        var refused = form.set("tva-client", "FR 41 123456824").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce numéro de TVA n’est pas juste");
        var kept = form.set("tva-client", "fr 40 123 456 824").submit().follow();
        assertThat(kept.page().select("[name=tva-client]").val()).isEqualTo("FR40123456824");
    }

    @Test
    void the_regime_is_asked_before_anything_is_issued() {
        lab = neighbours.association("Neuve", paul).id();
        assertThat(visitor.get(at("/factures")).text()).contains("Avant la première facture");
        var said = visitor.get(at("/tva"))
                .form("Dire ce régime")
                .tick("franchise en base (art. 293 B)")
                .set("depuis", "2026-01-01")
                .submit()
                .follow();
        assertThat(said.text()).contains("franchise en base (art. 293 B)");
        var address = visitor.get(at("/facturation"))
                .form("Enregistrer")
                .fill("Code postal", "49000")
                .fill("Ville", "Sainte-Lucie")
                .submit()
                .follow();
        assertThat(address.text()).contains("Écrire une facture");
    }

    /** « FR00 123 », « FR76 1234 »: what is printed on every invoice is checked before it is kept. */
    @Test
    void numbers_with_a_slip_are_refused_with_their_reason() {
        var vat = visitor.get(at("/tva"))
                .form("Dire ce régime")
                .set("regime", "PAYER")
                .set("depuis", "2026-01-01")
                .set("numero", "FR00 123")
                .submit();
        assertThat(vat.status()).isEqualTo(422);
        assertThat(vat.page().select("[name=numero]").val()).isEqualTo("FR00 123");
        var account = visitor.get(at("/facturation"))
                .form("Enregistrer")
                .fill("Code postal", "49000")
                .fill("Ville", "Sainte-Lucie")
                .set("iban", "FR76 1234")
                .submit();
        assertThat(account.status()).isEqualTo(422);
        assertThat(account.text()).contains("Cet IBAN n’est pas juste");
    }

    @Test
    void of_two_regimes_of_one_day_the_page_says_which_holds() {
        lab = neighbours.association("Deux fois", paul).id();
        var form = visitor.get(at("/tva")).form("Dire ce régime").set("depuis", "2026-01-01");
        form.tick("franchise en base (art. 293 B)").submit();
        var again = visitor.get(at("/tva"))
                .form("Dire ce régime")
                .set("depuis", "2026-01-01")
                .tick("non assujettie")
                .submit()
                .follow();
        assertThat(again.text()).contains("cela remplace ce qui était dit");
        assertThat(again.page().select("main ul li").eachText()).hasSize(2);
        assertThat(again.page().select("main ul li").first().text())
                .contains("non assujettie")
                .doesNotContain("remplacé");
        assertThat(again.page().select("main ul li").last().text()).contains("remplacé par la ligne plus haut");
    }

    @Test
    void a_rule_is_added_and_ended() {
        var added = visitor.get(at("/tarifs"))
                .form("Ajouter la règle")
                .set("nom", "Panier solidaire")
                .tick("prix solidaire, au choix")
                .set("montants", "8 ; 12 ; 16")
                .submit()
                .follow();
        assertThat(added.text()).contains("Panier solidaire").contains("8 € · 12 € · 16 €");
        assertThat(added.form("Arrêter").submit().follow().text()).contains("Aucune règle");
    }

    /** A sum that no number holds was kept, and closed the list of invoices for good. */
    @Test
    void a_line_that_no_sum_holds_is_refused() {
        var answer = aChair("999999999").set("l0-quantite", "999999999").submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(visitor.get(at("/factures")).status()).isEqualTo(200);
    }

    /** A means of payment that no page offers is none: it was noted as a transfer. */
    @Test
    void a_choice_that_no_page_offers_is_asked_again() {
        var written = aChair("24,00");
        var vat = written.forge("l0-tva", "LIBRE").submit();
        assertThat(vat.status()).isEqualTo(422);
        assertThat(vat.text()).contains("Choisissez une des valeurs que la liste propose");
        var issued = issued(aChair("24,00"));
        for (var wrong : List.of("moyen", "sens")) {
            var paid = issued.form("Noter le paiement").forge(wrong, "TROC").submit();
            assertThat(paid.status()).as(wrong).isEqualTo(422);
            assertThat(paid.text()).as(wrong).contains("Choisissez une des valeurs que la liste propose");
        }
        assertThat(visitor.get(issued.page()
                                .select("form[action$=/payer]")
                                .attr("action")
                                .replace("/payer", ""))
                        .text())
                .contains("à payer")
                .doesNotContain("réglée");
    }

    /** 2062 for 2026: asked once, of a draft and of one that is changed. */
    @Test
    void a_sale_dated_years_ahead_is_asked_about() {
        var asked = aChair("24,00").set("date", "2062-11-28").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Est-ce bien le 28 novembre 2062");
        assertThat(asked.form("Garder le brouillon")
                        .set("date", "2063-11-28")
                        .submit()
                        .status())
                .as("the answer was about another day")
                .isEqualTo(422);
        assertThat(asked.form("Garder le brouillon")
                        .set("date", "2062-11-28")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_was_paid_and_credited_is_to_be_given_back_and_not_below_zero() {
        var issued = issued(aChair("8,00"));
        var paid = issued.form("Noter le paiement").submit().follow();
        var url = paid.page().select("form[action$=/avoir]").attr("action");
        var key = paid.page().select("[name=cle]").attr("value");
        visitor.post(url, "lignes", "1", "raison", "Rendue", "cle", key);
        var after = visitor.get(url.replaceFirst("/avoir$", ""));
        assertThat(after.text())
                .contains("à rendre 8 €", "À rendre 8 €")
                .doesNotContain("reste −")
                .doesNotContain("Reste −");
        assertThat(visitor.get(at("/factures")).text()).contains("à rendre 8 €");
    }
}
