package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** What is typed into a quote: nothing is lost without a word, and hours read as the page shows them. */
@FabComTest
class QuoteTypedTest extends QuotesOfNadia {

    QuoteTypedTest(Neighbours neighbours) {
        super(neighbours);
    }

    @Test
    void what_cannot_be_read_is_said_beside_its_field_and_kept() {
        var url = asked();
        var refused = hers.get(url)
                .click("Répondre")
                .form("Envoyer cette version")
                .set("ligne-0-mots", "Migration")
                .set("ligne-0-sorte", "MONEY")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez le prix hors taxe", "Écrivez le taux de TVA");
        assertThat(refused.page().select("input[name=ligne-0-mots]").val()).isEqualTo("Migration");
    }

    @Test
    void nothing_that_was_typed_on_a_line_is_lost_without_a_word() {
        var url = asked();
        var form = hers.get(url).click("Répondre").form("Envoyer cette version");
        var refused = form.set("ligne-0-mots", "Installer listmonk")
                .set("ligne-0-sorte", "TIME_PAID")
                .set("ligne-0-nombre", "5 h 30")
                .set("ligne-0-prix", "50")
                .set("ligne-0-tva", "20")
                .set("ligne-1-sorte", "MONEY")
                .set("ligne-1-prix", "40")
                .set("ligne-2-mots", "Ordinateurs prêtés")
                .set("ligne-2-sorte", "THING_PROVIDER")
                .set("ligne-2-nombre", "2")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Seul l’argent a un prix.", "Dites ce que c’est", "Dites combien dans les mots");
        var again = refused.form("Envoyer cette version");
        again.set("ligne-0-sorte", "MONEY")
                .set("ligne-1-mots", "Hébergement, un an")
                .set("ligne-1-tva", "20")
                .set("ligne-2-nombre", "")
                .submit();
        assertThat(hers.get(url).page().select(".pairs").text()).contains("315 €", "378 €");
    }

    @Test
    void more_lines_are_added_without_a_script_and_what_is_typed_stays() {
        var url = asked();
        var form = hers.get(url).click("Répondre");
        assertThat(form.page().select("fieldset")).hasSize(3);
        var more = form.form("D’autres lignes").set("ligne-0-mots", "Former").submit();
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("fieldset")).hasSize(6);
        assertThat(more.page().select("[name=ligne-0-mots]").val()).isEqualTo("Former");
        var most = more;
        for (int i = 0; i < 5; i++) most = most.form("D’autres lignes").submit();
        assertThat(most.page().select("fieldset")).hasSize(20);
        assertThat(most.page().select("button[name=plus]")).isEmpty();
    }

    /** Hours in a line of money are no 0 min of a plan, and hours nobody said are not as planned. */
    @Test
    void hours_that_nobody_said_are_unknown() {
        var url = offered();
        martine.get(url).form("Accepter : 324 €").submit();
        var done = lucie.get(url)
                .form("Noter")
                .fill("Payé en tout", "324")
                .fill("Heures comptées", "9")
                .submit()
                .follow();
        assertThat(done.page().select("tbody tr:contains(Temps)").eachText())
                .containsExactly(
                        "Temps compté de qui accompagne – 9 h",
                        "Temps offert par qui accompagne 2 h –",
                        "Temps de la structure – –");
    }

    @Test
    void hours_are_typed_as_the_page_shows_them() {
        var url = offered();
        martine.get(url).form("Accepter : 324 €").submit();
        for (var typed : List.of("5 h 30", "5\u00a0h\u00a030", "5h30", "5:30", "5,5", "5.5", "330 min", "5,5 h")) {
            var done = lucie.get(url)
                    .form("Noter")
                    .fill("Payé en tout", "350")
                    .fill("Heures offertes", typed)
                    .submit();
            assertThat(done.status()).as(typed).isEqualTo(303);
            assertThat(done.follow().text()).as(typed).contains("3 h 30 de plus");
        }
        for (var typed : List.of("5 h 75", "cinq heures", "5:3", "20000", "-1")) {
            var refused = lucie.get(url)
                    .form("Noter")
                    .fill("Payé en tout", "350")
                    .fill("Heures offertes", typed)
                    .submit();
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.text()).as(typed).contains("5 h 30, 5:30 ou 5,5");
            assertThat(refused.page().select("input[name=heures-offertes]").val())
                    .as("kept as it was typed")
                    .isEqualTo(typed);
        }
    }
}
