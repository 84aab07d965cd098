package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main journey as a browser without script walks it. */
@FabComTest
@WithCatalogue
record FaireLePointTest(Web web) {

    private WebAnswer start(String kind, String people, String contacts) {
        return web.visitor()
                .get("/")
                .click("Faire le point")
                .form("Continuer vers les outils")
                .tick(kind)
                .fill("Combien de personnes", people)
                .fill("Combien de contacts", contacts)
                .submit()
                .follow();
    }

    private static WebAnswer add(WebAnswer page, String typed) {
        return page.form("Ajouter").set("q", typed).submit().follow();
    }

    @Test
    void a_tool_that_was_typed_and_not_added_is_asked_about_before_the_answer() {
        var page = web.visitor().get("/faire-le-point/outils?p=12&t=google-drive");
        var action = page.page().select("button.go").attr("formaction");
        assertThat(action).isEqualTo("/faire-le-point/resultat");
        var back = web.visitor().get(action + "?p=12&t=google-drive&q=Facebok");
        assertThat(back.location()).isEqualTo("/faire-le-point/outils?p=12&t=google-drive&q=Facebok");
        assertThat(back.follow().page().select("input[name=q]").val()).isEqualTo("Facebok");
        assertThat(web.visitor()
                        .get(action + "?p=12&t=google-drive&q=doodle")
                        .follow()
                        .follow()
                        .text())
                .as("one that is known is added")
                .contains("Doodle");
    }

    @Test
    void an_association_with_five_tools_comes_to_a_printed_sheet() {
        var page = start("une association", "9", "300");
        assertThat(page.h1()).isEqualTo("Quels outils utilisez-vous ?");
        for (var tool : List.of("drive google", "WhatsApp", "mail chimp", "HelloAsso", "doodle"))
            page = add(page, tool);
        var form = page.form("Voir ce que ça coûte vraiment");
        form.set("o0", "p")
                .set("g0", "n")
                .set("h0", "2,5")
                .set("o2", "p")
                .set("g2", "n")
                .set("y3", "106")
                .set("v3", "20");
        var result = form.submit().follow();
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.page().title()).startsWith("Le point sur 5 outils");
        assertThat(result.h1()).isEqualTo("2 comptes tiennent à une seule personne.");
        assertThat(result.page().select(".swaps > li").first().text()).startsWith("Google Drive");
        assertThat(result.text())
                .contains("9 personnes, 300 contacts")
                .doesNotContain("250 au plus")
                .contains("30 h")
                .contains("listmonk")
                .contains("le garder se défend")
                .contains("rien à déménager")
                .contains("montant inconnu payé par vos adhérent·es (HelloAsso)")
                .doesNotContainIgnoringCase("illégal");
        var proofs = result.click("Les sources, datées");
        assertThat(proofs.page().select("a:contains(corriger)")).isNotEmpty();
        assertThat(proofs.page().select(".fact .source a[href^=https]")).isNotEmpty();
        var paper = result.click("Imprimer");
        assertThat(paper.page().select("details:not([open])")).isEmpty();
        assertThat(paper.page().select(".qr svg")).hasSize(1);
        assertThat(result.click("PDF").header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void a_shop_reads_its_own_words() {
        var page = start("un commerce", "2", "640");
        assertThat(page.text()).contains("la caisse, la fiche d’établissement");
        for (var tool : List.of("sum up", "planity", "fiche google", "etsy", "square")) page = add(page, tool);
        assertThat(page.text()).contains("SumUp").contains("Planity").contains("Google Business Profile");
        var form = page.form("Voir ce que ça coûte vraiment");
        form.set("y0", "1000").set("v0", "15").set("o0", "e");
        var result = form.submit().follow();
        assertThat(result.text())
                .contains("payé par le commerce".replace("payé", "payés"))
                .contains("au moins 262,50 € par an")
                .contains("1,75 %")
                .doesNotContain("association");
    }

    @Test
    void a_name_that_is_nearly_right_is_proposed_and_can_be_kept_as_it_is() {
        var page = add(start("une association", "4", ""), "doodl");
        assertThat(page.text()).contains("Doodle").contains("Ajouter « doodl » tel quel");
        var kept = page.form("Ajouter « doodl » tel quel").submit().follow();
        assertThat(kept.text()).contains("pas encore au catalogue");
        assertThat(kept.form("Voir ce que").submit().follow().text()).contains("à regarder ensemble");
        assertThat(web.visitor()
                        .get("/faire-le-point/outils/propositions?q=doodl")
                        .text())
                .contains("Doodle");
    }

    @Test
    void a_tool_is_taken_away_and_the_answers_typed_meanwhile_stay() {
        var page = add(add(start("une association", "4", ""), "zoom"), "excel");
        var form = page.form("Retirer Zoom");
        form.set("s1", "3");
        var next = form.submit().follow();
        assertThat(next.page().select("details.tool")).hasSize(1);
        assertThat(next.page().selectFirst("input[name=s0]").val()).isEqualTo("3");
    }

    @Test
    void a_wrong_number_comes_back_with_a_sentence() {
        var page = add(start("une association", "4", ""), "zoom");
        var form = page.form("Voir ce que");
        form.set("s0", "beaucoup");
        var refused = form.submit().follow();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Un nombre entier, de 0 à 100 000");
        assertThat(refused.page().selectFirst("input[name=s0]").val()).isEqualTo("beaucoup");
        assertThat(refused.page().title()).startsWith("Problème");
    }

    @Test
    void a_wrong_number_of_people_stops_at_the_first_step() {
        var refused = start("une association", "-4", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.h1()).isEqualTo("Parlez-nous de votre structure");
    }

    @Test
    void what_looks_like_a_secret_is_refused_and_leaves_the_address() {
        var answer = start("une association", "4", "")
                .form("Ajouter")
                .set("q", "mdp: tournesol")
                .submit();
        assertThat(answer.location()).doesNotContain("tournesol");
        assertThat(answer.follow().text()).contains("ressemble à un mot de passe");
    }

    @Test
    void without_a_tool_there_is_no_sheet_but_a_sentence() {
        assertThat(web.visitor().get("/faire-le-point/resultat?p=9").follow().text())
                .contains("Ajoutez d’abord un outil");
    }

    @Test
    void skype_is_closed_and_a_free_tool_is_known_as_free() {
        var text = web.visitor()
                .get("/faire-le-point/resultat?t=skype&t=nextcloud")
                .text();
        assertThat(text).contains("service fermé le 5 mai 2025").contains("déjà libre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/faire-le-point/resultat?t=%3Cscript%3Ealert(1)%3C/script%3E&n=%22%3E%3Cimg%20src=x%3E",
                "/faire-le-point/resultat?t=zoom~~~&t=~&p=%01&m=9&s=zzz",
                "/faire-le-point/outils?retirer=99&ouvert=-1&ajoute=abc&t0=x",
                "/faire-le-point/outils?q=%25%27%3B--",
                "/faire-le-point/resultat.pdf?t=%3Cb%3E%26zoom"
            })
    void hostile_addresses_do_no_harm(String path) {
        var answer = web.visitor().get(path).follow();
        assertThat(answer.status()).isIn(200, 422);
        if (answer.header("Content-Type").startsWith("text/html"))
            assertThat(answer.page().select("main script, main img[src=x]")).isEmpty();
    }

    @Test
    void a_zero_byte_is_refused_in_words() {
        var answer = web.visitor().get("/faire-le-point/resultat?t=zoom&p=%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("FC-0400");
    }

    @Test
    void a_hundred_tools_are_shown_and_printed() {
        var address = new StringBuilder("/faire-le-point/resultat?p=9");
        for (int i = 0; i < 100; i++)
            address.append("&t=").append(i % 2 == 0 ? "zoom" : "outil" + i).append("~s9~op");
        assertThat(web.visitor().get(address.toString()).page().select(".swaps > li"))
                .hasSize(100);
        assertThat(web.visitor().get(address + "&imprimer").text())
                .as("too long to be scanned, and nobody asked for a short address")
                .doesNotContain("/f/")
                .contains("Adresse courte sur le papier");
        assertThat(web.visitor()
                        .get(address.toString().replace("resultat?", "resultat.pdf?"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void however_many_the_tools_the_base_is_asked_the_same_few_questions() {
        var one = "/faire-le-point/resultat?s=a&p=9&t=google-drive";
        var many = one + "&t=Trello&t=whats+app&t=inconnu&t=doodle&t=mail+chimp&t=un+autre&t=wekan";
        web.visitor().get(many);
        long few = Statements.during(() -> web.visitor().get(one));
        assertThat(few).isLessThanOrEqualTo(6);
        assertThat(Statements.during(() -> web.visitor().get(many))).isEqualTo(few + 1);
        assertThat(Statements.during(() -> web.visitor().get("/catalogue/nextcloud")))
                .isLessThanOrEqualTo(9);
    }

    @Test
    void an_example_of_each_kind_can_be_seen() {
        assertThat(web.visitor().get("/faire-le-point/exemple").text())
                .contains("Les Jardins du Gué")
                .contains("Un exemple inventé");
        assertThat(web.visitor().get("/faire-le-point/exemple?s=c").text()).contains("Salon Chez Odile");
        assertThat(web.visitor().get("/faire-le-point/exemple.pdf?s=c").status())
                .isEqualTo(200);
    }

    @Test
    void it_reads_in_english_too() {
        var page =
                web.visitor().with("Accept-Language", "en").get("/faire-le-point/resultat?p=9&t=mailchimp~op&t=doodle");
        assertThat(page.page().title()).contains("Taking stock of 2 tools");
        assertThat(page.h1()).isEqualTo("Your Mailchimp hangs on one person.");
        assertThat(page.text()).contains("Direct cost");
    }

    @Test
    void nothing_is_stored_and_no_cookie_holds_an_answer() {
        var answer = web.visitor().get("/faire-le-point/resultat?t=zoom~s9");
        assertThat(String.join("", answer.headers("Set-Cookie"))).doesNotContain("zoom");
    }
}
