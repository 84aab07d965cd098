package org.fabcom.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a pack does not hold is asked about before it is noted, and becomes a draft of what is left to bill. */
@FabComTest
class BeyondPacksTest extends PackDesk {

    BeyondPacksTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void more_than_is_left_is_asked_about_before_it_is_noted() {
        var hers = sell("Inès Roy", "10", "").follow();
        var asked = hers.form("Noter l’utilisation").set("quantite", "12,5").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("il manquerait 2 h 30");
        assertThat(pack("Inès Roy").left()).as("nothing is taken by a question").isEqualTo(600);
        var corrected =
                asked.form("Noter l’utilisation").set("quantite", "1,25").submit();
        assertThat(corrected.status()).isEqualTo(303);
        assertThat(pack("Inès Roy").left()).isEqualTo(525);
        var again = corrected
                .follow()
                .form("Noter l’utilisation")
                .set("quantite", "10")
                .submit();
        var noted = again.form("Noter l’utilisation").tick("Noter quand même").submit();
        assertThat(noted.follow().text()).contains("il manque 1 h 15");
        assertThat(again.form("Noter l’utilisation").submit().status())
                .as("the same form once more, noted before: no second question")
                .isEqualTo(303);
        assertThat(pack("Inès Roy").left()).isZero();
    }

    private WebAnswer beyond(String quantity, String code) {
        var hers = sell("Inès Roy", "1", "").follow();
        return hers.form("Noter l’utilisation")
                .set("quantite", quantity)
                .set("ressource", code)
                .submit()
                .form("Noter l’utilisation")
                .tick("Noter quand même")
                .submit()
                .follow();
    }

    /** What nobody paid beforehand stands there until somebody asks for it, and is asked for once. */
    @Test
    void what_goes_beyond_the_packs_is_marked_and_becomes_one_draft() {
        var hers = beyond("1 h 45", "");
        assertThat(hers.text()).contains("1 h, et 45 min à facturer");
        var form = hers.form("Facturer le reste");
        var first = form.submit();
        var draft = first.follow();
        assertThat(draft.page().select("[name=client]").val()).isEqualTo("Inès Roy");
        assertThat(draft.page().select("[name=l0-quantite]").val()).isEqualTo("0,75");
        assertThat(form.submit().location()).as("the same draft").isEqualTo(first.location());
        assertThat(list().text())
                .as("also once the packs are empty")
                .contains("À facturer")
                .contains("45 min");
        var page = list().click("Inès Roy");
        assertThat(page.page().select("form[action*=/facturer/]")).isEmpty();
        assertThat(page.click("Brouillon de facture")
                        .page()
                        .select("[name=l0-quantite]")
                        .val())
                .isEqualTo("0,75");
        issue(draft.form("Garder le brouillon")
                .set("l0-unitaire", "12")
                .submit()
                .follow());
        assertThat(list().text()).doesNotContain("À facturer");
        var billed =
                desk.get("/structures/" + lab + "/carnets/" + pack("Inès Roy").id());
        assertThat(billed.text()).contains("1 h, et 45 min facturées à part").doesNotContain("à facturer");
        assertThat(billed.page().select("form[action*=/rendre/]"))
                .as("what was invoiced is credited, not undone")
                .isEmpty();
        assertThat(form.submit().follow().text()).contains("Rien n’est à facturer");
    }

    /** An earlier use cancelled gives its hours back, while what went beyond stays on its invoice: it is said. */
    @Test
    void a_use_cancelled_beside_an_invoice_says_what_stays_billed() {
        var hers = sell("Inès Roy", "2", "").follow();
        hers.form("Noter l’utilisation").set("quantite", "1 h").submit();
        var url = "/structures/" + lab + "/carnets/" + pack("Inès Roy").id();
        var asked = desk.get(url)
                .form("Noter l’utilisation")
                .set("quantite", "1 h 45")
                .submit();
        var noted = asked.form("Noter l’utilisation")
                .tick("Noter quand même")
                .submit()
                .follow();
        var draft = noted.form("Facturer le reste").submit().follow();
        issue(draft.form("Garder le brouillon")
                .set("l0-unitaire", "12")
                .submit()
                .follow());
        var back = desk.get(url).form("Annuler").submit().follow();
        assertThat(back.text()).contains("Mais 45 min au-delà").contains("restent facturés");
        assertThat(pack("Inès Roy").left()).isEqualTo(60);
    }

    @Test
    void the_rules_price_what_goes_beyond_where_they_know_its_code() {
        desk.get("/structures/" + lab + "/tarifs")
                .form("Ajouter la règle")
                .set("nom", "Découpe")
                .set("ressource", "laser")
                .set("mesure", "HOUR")
                .set("montants", "20")
                .submit();
        var draft = beyond("3", "laser").form("Facturer le reste").submit().follow();
        assertThat(draft.page().select("[name=l0-quantite]").val()).isEqualTo("2");
        assertThat(draft.page().select("[name=l0-unitaire]").val()).startsWith("20");
    }

    @Test
    void hours_are_typed_with_their_unit_and_refused_in_words_of_hours() {
        var wrong = sell("Inès Roy", "cinq", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Écrivez une durée en heures").doesNotContain("pour des euros");
        assertThat(sell("Inès Roy", "5 h", "").status()).isEqualTo(303);
        assertThat(pack("Inès Roy").left()).isEqualTo(300);
    }
}
