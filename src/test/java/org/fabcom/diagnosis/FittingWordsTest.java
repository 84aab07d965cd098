package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What walkers of a sheet stumbled on: words that do not fit the tool, numbers that say too much, questions that lead nowhere. */
@FabComTest
@WithDemonstration
record FittingWordsTest(Web web, Sql db) {

    @Test
    void a_mailbox_is_left_for_an_address_that_is_open_before_it_closes_and_a_program_is_no_place() {
        assertThat(steps("s=c&t=gmail~of"))
                .containsExactly(
                        "Ouvrir d’abord une adresse à la structure",
                        "Reprendre la main sur Gmail",
                        "Si cette personne ne répond pas",
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
            assertThat(steps("p=12&t=" + tool + "~of"))
                    .as(tool)
                    .startsWith("Ouvrir d’abord une adresse à la structure");
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
                .contains("montant inconnu payé par vos adhérent·es (HelloAsso), que personne n’a relevé");
    }

    @Test
    void nothing_known_to_be_paid_is_unknown_and_not_nought() {
        var page = web.visitor().get("/faire-le-point/resultat?p=12&t=google-drive~gn&t=canva&t=zoom");
        assertThat(page.page().select("#argent").text()).contains("inconnu", "Aucun montant connu");
        assertThat(page.page().select("#argent .big")).isEmpty();
    }

    @Test
    void no_finding_is_led_by_a_tool_that_has_nothing_to_do_while_others_weigh() {
        var page = web.visitor()
                .get("/faire-le-point/resultat?p=12&t=helloasso~oe&t=doodle~ou&t=google-drive~of&t=whatsapp~of");
        var titles = page.page().select(".findings > li b").eachText();
        assertThat(titles).hasSize(3);
        assertThat(titles.subList(0, 2)).noneMatch(it -> it.startsWith("HelloAsso"));
        assertThat(titles.get(1)).startsWith("Doodle");
        assertThat(titles).filteredOn(it -> it.contains("HelloAsso")).hasSizeLessThan(2);
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
        for (var it : List.of("google-drive:Au-delà du quota, on ne peut plus", "doodle:Supprimer le compte efface")) {
            var part = it.split(":");
            var proofs = web.visitor().get("/faire-le-point/resultat/preuves?p=12&t=" + part[0] + "&outil=0");
            var drawers = proofs.page().select("details.drawer:contains(" + part[1] + ")");
            assertThat(drawers.select("> summary b").eachText())
                    .as(it)
                    .isNotEmpty()
                    .allMatch(label -> label.matches("Partir\\h:\\htemps et pièges"));
        }
    }

    @Test
    void a_sheet_is_kept_in_four_pages_by_somebody_without_an_account() {
        var visitor = web.visitor();
        var sheet = visitor.get("/faire-le-point/resultat?n=Amicale+du+Pont&p=12&t=google-drive~of&t=doodle");
        var signUp = visitor.get(
                sheet.page().select("a.button:contains(Garder ce point)").attr("href"));
        var mailed = signUp.form("Créer mon compte")
                .fill("Votre nom", "Éloïse")
                .fill("Courriel", "eloise.pont@exemple.org")
                .fill("Mot de passe", "lapin tambour brouette")
                .submit();
        var confirm = visitor.get(link("eloise.pont@exemple.org"));
        var structure = confirm.form("Confirmer et entrer").submit().follow().follow();
        assertThat(List.of(signUp.h1(), mailed.h1(), confirm.h1(), structure.h1()))
                .as("the four pages")
                .containsExactly(
                        "Créer un compte",
                        "Regardez votre courrier",
                        "Confirmer votre adresse",
                        "Inscrire une structure");
        assertThat(structure.page().select("[name=nom]").val()).isEqualTo("Amicale du Pont");
        assertThat(structure.text()).contains("votre point est gardé avec la structure");
        var offered = structure.page().select("datalist option").eachAttr("value");
        assertThat(offered).as("communes of the territory, while one types").contains("Vernoux-le-Gué");
        var kept = structure
                .form("Inscrire la structure")
                .fill("Commune", "Vernoux-le-Gué")
                .submit();
        assertThat(kept.follow().text()).contains("Gardé pour Amicale du Pont", "Google Drive");
    }

    private String link(String to) {
        var letter = db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to)
                .single(String.class);
        return letter.replaceFirst("(?s).*?https?://[^/\\s]+(/\\S+).*", "$1");
    }

    @Test
    void whose_all_accounts_are_is_said_back_and_changed_there() {
        var said = web.visitor()
                .get("/faire-le-point/outils?t=gmail&t=zoom&t=excel")
                .form("à une personne qui est partie")
                .submit()
                .follow();
        assertThat(said.text()).contains("Noté pour les 2 comptes :", "Changer ici change tous les comptes");
        assertThat(said.page().select("[name=tous][aria-pressed=true]").text())
                .isEqualTo("à une personne qui est partie");
        assertThat(said.page().select("#outil-0 summary").text()).contains("à une personne qui est partie");
        var other = said.form("à l’association").submit();
        assertThat(other.location()).contains("t=gmail~oe", "t=zoom~oe", "t=excel");
        assertThat(web.visitor()
                        .get("/faire-le-point/outils?t=gmail~of&t=zoom~oe")
                        .page()
                        .select("[name=tous]"))
                .as("they differ, each is said on its card")
                .isEmpty();
    }

    @Test
    void a_code_on_paper_has_words_and_a_page_that_is_not_there_promises_no_answers() {
        var long_ =
                "/faire-le-point/resultat?n=Amicale+du+Pont&p=12&t=google-drive~of&t=doodle&t=whatsapp&t=helloasso&t=gmail";
        assertThat(web.visitor().get(long_ + "&imprimer").page().select(".week").text())
                .contains("Visez ce code avec un téléphone. Une adresse courte");
        assertThat(web.visitor().get("/nulle-part").text())
                .contains("Cette page n’existe pas")
                .doesNotContain("vos réponses");
    }
}
