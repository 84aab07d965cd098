package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the desk writes of a quote or by hand: the client’s account, the rates, the cause of another sum. */
@FabComTest
class QuoteDraftsTest extends QuotesOfALab {

    QuoteDraftsTest(ApplicationContext beans) {
        super(beans);
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
