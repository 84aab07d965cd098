package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What walkers of a sheet stumbled on: words that do not fit the tool, numbers that say too much, questions that lead nowhere. */
@FabComTest
@WithDemonstration
class FittingWordsTest {

    private final Web web;

    FittingWordsTest(Web web) {
        this.web = web;
    }

    @Test
    void a_mailbox_is_left_for_an_address_that_is_open_before_it_closes_and_a_program_is_no_place() {
        assertThat(steps("s=c&t=gmail~of"))
                .containsExactly(
                        "Reprendre la main sur Gmail",
                        "Si cette personne ne répond pas",
                        "Ouvrir d’abord une adresse à la structure",
                        "Sortir une copie de Gmail",
                        "Lire cette adresse avec Thunderbird",
                        "Prévenir, et laisser les deux en marche",
                        "Fermer Gmail, sans se presser");
        assertThat(alone("s=c&t=gmail~of").text())
                .contains("Faites-y suivre ce qui arrive par Gmail", "y faire suivre le courrier de Gmail")
                .contains("aucun compte ne s’ouvre plus avec cette adresse")
                .doesNotContain("où l’on se retrouve désormais (Thunderbird)")
                .doesNotContain("passer le compte à l’adresse");
        for (var tool : List.of("outlook", "google-workspace", "microsoft-365")) {
            var steps = steps("p=12&t=" + tool + "~of");
            assertThat(steps.indexOf("Ouvrir d’abord une adresse à la structure"))
                    .as(tool)
                    .isPositive()
                    .isLessThan(steps.size() - 1);
        }
        for (var tool : List.of("excel", "canva", "google-sheets"))
            assertThat(alone("p=12&t=" + tool).text())
                    .as(tool)
                    .contains("Dites à chacun où se trouvent désormais vos fichiers")
                    .doesNotContain("se retrouve désormais");
        assertThat(alone("p=12&t=whatsapp~of").text()).contains("où l’on se retrouve désormais (Signal)");
    }

    private WebAnswer alone(String answers) {
        return web.visitor().get("/faire-le-point/resultat/seul?" + answers + "&outil=0");
    }

    private List<String> steps(String answers) {
        return alone(answers).page().select("main ol > li h2").eachText();
    }

    @Test
    void no_usual_tool_is_left_for_a_program_as_if_it_were_a_place() throws IOException {
        var usual = List.of(new String(
                        FittingWordsTest.class
                                .getResourceAsStream("/catalogue/usual.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .split("\n"));
        for (var tool : usual)
            assertThat(alone("p=12&t=" + tool).text())
                    .as(tool)
                    .doesNotContainPattern(
                            "se retrouve désormais \\((Thunderbird|LibreOffice|Inkscape|KeePassXC|Joplin)\\)");
    }

    @Test
    void money_is_never_asked_for_what_costs_nothing() {
        for (var sheet : List.of(
                "p=12&t=helloasso~of&t=doodle&t=google-drive~of&t=whatsapp~of",
                "p=12&t=gmail&t=facebook-page&t=trello&t=zoom"))
            assertThat(web.visitor()
                            .get("/faire-le-point/resultat?" + sheet)
                            .page()
                            .select("#argent form"))
                    .as(sheet)
                    .isEmpty();
        assertThat(web.visitor()
                        .get("/faire-le-point/resultat?p=12&t=google-drive~ge")
                        .page()
                        .select("#argent form")
                        .text())
                .as("somebody pays and did not say how much")
                .contains("Payé par an pour Google Drive");
        assertThat(web.visitor()
                        .get("/faire-le-point/resultat?p=12&t=helloasso~of&t=doodle")
                        .page()
                        .select("#argent")
                        .text())
                .contains("ce que vos adhérent·es ajoutent : personne n’a relevé combien (HelloAsso)");
    }

    @Test
    void nothing_known_to_be_paid_is_unknown_and_not_nought() {
        var page = web.visitor().get("/faire-le-point/resultat?p=12&t=google-drive~gn&t=canva&t=zoom");
        assertThat(page.page().select("#argent").text()).contains("inconnu").doesNotContain("0 €");
    }

    @Test
    void no_finding_is_led_by_a_tool_that_has_nothing_to_do_while_others_weigh() {
        var page = web.visitor()
                .get("/faire-le-point/resultat?p=12&t=helloasso~oe&t=doodle~ou&t=google-drive~of&t=whatsapp~of");
        var titles = page.page().select(".findings > li b").eachText();
        assertThat(titles).hasSize(3).noneMatch(it -> it.startsWith("HelloAsso"));
        assertThat(titles.stream().map(it -> it.split(" : ")[0]).distinct()).hasSize(3);
        var cafe = web.visitor()
                .get("/faire-le-point/resultat?s=c&t=sumup&t=gmail~of&t=instagram~of&t=excel")
                .page()
                .select(".findings > li b")
                .eachText();
        assertThat(cafe.stream().filter(it -> it.contains("SumUp"))).hasSizeLessThan(2);
    }

    @Test
    void two_accounts_in_the_same_danger_are_both_said_to_be() {
        var page = web.visitor().get("/faire-le-point/resultat?p=12&t=google-drive~of&t=whatsapp~of&t=doodle~oe");
        assertThat(page.h1()).startsWith("2 comptes pressent, d’abord WhatsApp");
        assertThat(page.page().select("#lignes-0 summary, #lignes-1 summary").eachText())
                .as("whose the account is leads, before advertisement")
                .allMatch(it -> it.contains("parti"));
    }

    @Test
    void hours_are_read_as_people_say_them() {
        for (var typed : List.of("2h30", "2 h 30", "2,5", "2.5", "2:30", "150 min"))
            assertThat(web.visitor()
                            .get("/faire-le-point/resultat?p=12&t=excel&plus-h0="
                                    + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                            .follow()
                            .page()
                            .select("#temps")
                            .text()
                            .replace('\u00a0', ' '))
                    .as(typed)
                    .contains("30 h")
                    .doesNotContain("Heures par mois");
        var wrong =
                web.visitor().get("/faire-le-point/outils?t0=excel&h0=beaucoup").follow();
        assertThat(wrong.text()).contains("Des heures, de 0 à 744 : 5 h 30, 5:30 ou 5,5");
        assertThat(wrong.page().selectFirst("#h0").attr("type")).isEqualTo("text");
    }

    @Test
    void what_goes_wrong_when_leaving_stands_under_traps_and_every_fact_under_what_it_is_about() {
        for (var it : List.of("google-drive:Au-delà du quota", "doodle:Supprimer le compte efface")) {
            var part = it.split(":");
            var proofs = web.visitor().get("/faire-le-point/resultat/preuves?p=12&t=" + part[0] + "&outil=0");
            var drawers = proofs.page().select("details.drawer:contains(" + part[1] + ")");
            assertThat(drawers.select("> summary b").eachText())
                    .as(it)
                    .isNotEmpty()
                    .allMatch(label -> label.equals("Partir : temps et pièges"));
        }
    }
}
