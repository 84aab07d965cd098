package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The sheet answers first: few words, few screens, few taps. */
@FabComTest
@WithDemonstration
record AnswerFirstTest(Web web) {

    private static final String GONE = "p=9&c=300&m=1&t=google-drive~s9~of~gn~h2.5&t=whatsapp~s9~op~gn"
            + "&t=mailchimp~s2~op~gn~h1&t=helloasso~s3~oe~gn~h1.5&t=doodle~s9~ou~gn";
    private static final String CAFE = "s=c&p=2&c=640&m=1&t=sumup~s2~oe~ge~h1~y1800~v23&t=planity~s2~oe~gu~h2"
            + "&t=google-business-profile~s1~op~gn~h1&t=instagram~s1~op~gn~h6&t=shopify~s1~oe~ge~fbasic~h4";
    private static final Map<String, String> SHEETS = Map.of(
            "association", "/faire-le-point/resultat?" + GONE,
            "cafe", "/faire-le-point/resultat?" + CAFE,
            "seven",
                    "/faire-le-point/resultat?p=12&t=google-drive~of&t=whatsapp&t=gmail&t=helloasso&t=doodle&t=facebook-page&t=canva",
            "six",
                    "/faire-le-point/resultat?s=c&t=sumup&t=google-business-profile~of&t=instagram&t=excel&t=thefork&t=booking-com",
            "bare", "/faire-le-point/resultat?t=google-drive&t=whatsapp&t=gmail&t=excel&t=helloasso");

    @Test
    void an_account_held_by_somebody_who_left_is_the_sentence_the_first_finding_and_the_thing_to_do() {
        var page = web.visitor().get("/faire-le-point/resultat?" + GONE);
        assertThat(page.h1()).isEqualTo("Une chose presse : Google Drive est au nom de quelqu’un qui est parti.");
        assertThat(page.page().select(".findings > li")).hasSize(3);
        assertThat(page.page().select(".findings > li").first().text()).contains("Google Drive", "personne partie");
        assertThat(page.page().select(".week").text())
                .contains("Reprendre la main sur Google Drive")
                .contains("Demandez à cette personne de passer le compte à l’adresse de la structure")
                .contains("Être accompagné·e");
        assertThat(page.page().select(".swaps > li").first().text()).startsWith("Google Drive");
    }

    @Test
    void each_tool_has_one_first_alternative_with_its_reason_and_one_door() {
        var rows = web.visitor().get("/faire-le-point/resultat?" + GONE).page().select(".swaps > li");
        assertThat(rows).hasSize(5).allMatch(it -> it.select("a.button").size() <= 1);
        var text = rows.text().replace('\u00a0', ' ');
        assertThat(text)
                .contains("Nextcloud", "50 € par an", "Sans-nuage, relevé le", "Voir Sans-nuage")
                .contains("Ouvrir Framadate", "Ouvrir Signal", "Rien à changer")
                .doesNotContain("nextfiles");
        assertThat(rows.select("a[href=https://framadate.org/abc/]")).hasSize(1);
    }

    /** Where nobody here chose it, no reason says what it is. */
    @Test
    void what_is_only_claimed_to_serve_the_same_says_what_it_is() {
        assertThat(swap("s=c&p=2&t=lightspeed"))
                .contains("Dolibarr Devis, factures, stocks, adhérents, caisse et comptabilité d’une petite structure.")
                .contains("Le même usage, selon sa source");
    }

    @Test
    void a_host_fits_the_answers() {
        assertThat(swap("p=12&t=google-drive")).as("Sans-nuage takes ten").contains("Framaspace");
        assertThat(swap("p=60&t=google-drive")).contains("Liiibre");
        assertThat(swap("s=c&p=2&t=google-drive")).contains("Liiibre").doesNotContain("Framaspace", "Sans-nuage");
    }

    private String swap(String answers) {
        return web.visitor()
                .get("/faire-le-point/resultat?" + answers)
                .page()
                .select(".swaps")
                .text();
    }

    @Test
    void what_nobody_read_weighs_nothing_and_says_so_in_a_sentence() {
        var page = web.visitor().get("/faire-le-point/resultat?t=etsy");
        assertThat(page.text()).contains("Ce qui est inconnu ne pèse rien, ni pour ni contre.");
        assertThat(page.page().select("main").text()).doesNotContainPattern("\\([0-9] \\+ [0-9]");
    }

    @Test
    void a_missing_number_is_asked_in_its_card_and_the_sheet_is_made_anew_without_scripts() {
        var start = "/faire-le-point/resultat?p=3&t=sumup~s2~oe";
        var page = web.visitor().get(start);
        assertThat(page.page().select("#argent form").text()).contains("Combien de paiements SumUp par an");
        assertThat(page.page().select("#temps form").text()).contains("Heures par mois pour SumUp");
        var counted = page.form("Recalculer").set("plus-y0", "1000").submit();
        assertThat(counted.header("Location")).endsWith("#argent").contains("~y1000");
        var averaged = counted.follow();
        assertThat(averaged.page().select("#argent form").text()).contains("Montant moyen");
        var done = averaged.form("Recalculer").set("plus-v0", "15").submit().follow();
        assertThat(done.text().replace('\u00a0', ' ')).contains("262,50 €");
        var timed = web.visitor().get(start + "&plus-h0=2&vers=temps");
        assertThat(timed.header("Location")).endsWith("#temps");
        assertThat(timed.follow().page().select("#temps").text()).contains("24").doesNotContain("Heures par mois");
    }

    @Test
    void what_may_be_lost_comes_before_a_poll_and_a_page_wants_another_administrator() {
        var all = web.visitor().get("/faire-le-point/resultat?t=doodle~of&t=mailchimp~of&t=google-drive~of");
        assertThat(all.page().select(".week h2").text()).doesNotContain("Doodle");
        var page = web.visitor().get("/faire-le-point/resultat?t=facebook-page~of");
        assertThat(page.page().select(".week").text()).contains("comme administratrices");
    }

    @Test
    void it_is_light_on_the_wire() {
        SHEETS.forEach((name, path) -> {
            int bytes = zipped(path);
            System.out.println("sheet " + name + ": " + bytes + " bytes on the wire");
            assertThat(bytes).as(name).isLessThanOrEqualTo(8_000);
        });
    }

    private int zipped(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(web.address() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(asked, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_number_that_is_none_is_told_beside_its_field_on_the_sheet() {
        for (var typed : List.of("-1", "abc", "9999999999")) {
            var page = web.visitor().get("/faire-le-point/resultat?p=3&t=sumup~s2~oe&vers=argent&plus-y0=" + typed);
            assertThat(page.status()).as(typed).isEqualTo(200);
            assertThat(page.page().select("#argent .gap .error").text())
                    .as(typed)
                    .contains("Un nombre entier, de 0 à");
            var field = page.page().select("#argent input[name=plus-y0]");
            assertThat(field.attr("value")).isEqualTo(typed);
            assertThat(field.attr("aria-describedby"))
                    .isEqualTo(page.page().select("#argent .error").attr("id"));
        }
        var read = web.visitor().get("/faire-le-point/resultat?p=3&t=sumup~s2~oe&plus-y0=1000");
        assertThat(read.header("Location")).contains("~y1000");
    }

    @Test
    void leaving_alone_is_a_page_of_steps_with_what_was_read_and_when() {
        var sheet = web.visitor().get("/faire-le-point/resultat?" + GONE);
        var steps = web.visitor()
                .get(sheet.page().select(".week a:contains(pas à pas)").attr("href"));
        assertThat(steps.h1()).isEqualTo("Reprendre la main sur Google Drive, pas à pas");
        assertThat(steps.page().select("main ol > li h2").eachText())
                .containsExactly(
                        "Reprendre la main sur Google Drive",
                        "Si cette personne ne répond pas",
                        "Sortir une copie de Google Drive",
                        "Faire le prochain essai avec Nextcloud",
                        "Prévenir, et laisser les deux en marche",
                        "Fermer Google Drive, sans se presser");
        assertThat(steps.page().select("main .fact .source").text()).contains("dit par l’éditeur", "lu le");
    }

    @Test
    void what_wants_a_server_that_nobody_offers_is_said_so_and_never_opened() {
        var row = web.visitor()
                .get("/faire-le-point/resultat?s=c&t=google-analytics")
                .page()
                .select(".swaps > li")
                .text();
        assertThat(row)
                .contains("demande un serveur, aucun hébergeur relevé pour vous")
                .doesNotContain("Ouvrir", "s’installe");
    }

    @Test
    void a_shop_that_leaves_instagram_a_page_a_shop_or_a_diary_is_led_to_a_host_that_takes_it() {
        var page = web.visitor()
                .get("/faire-le-point/resultat?s=c&p=12&t=instagram&t=facebook-page&t=shopify&t=planity&t=trello");
        assertThat(page.page().select(".swaps > li").eachText())
                .anySatisfy(it -> assertThat(it).contains("Instagram", "Pixelfed", "Pix.NetFreaks"))
                .anySatisfy(it -> assertThat(it).contains("Facebook (page)", "WordPress", "Infomaniak"))
                .anySatisfy(it -> assertThat(it).contains("Shopify", "PrestaShop Hosted"))
                .anySatisfy(it -> assertThat(it).contains("Planity", "Nextcloud", "Liiibre"))
                .anySatisfy(it -> assertThat(it).contains("Trello", "Nextcloud", "Liiibre"))
                .noneSatisfy(it -> assertThat(it).contains("demande un serveur"));
    }

    @Test
    void doodle_and_excel_ask_no_payments_and_helloasso_does() {
        var page = web.visitor().get("/faire-le-point/outils?m=1&t=doodle&t=excel&t=helloasso");
        assertThat(page.page().select("[name=y0], [name=y1]")).isEmpty();
        assertThat(page.page().select("[name=y2]")).hasSize(1);
    }

    @Test
    void whose_the_accounts_are_is_said_once_for_all() {
        var page = web.visitor().get("/faire-le-point/outils?t=gmail&t=zoom~oe");
        var said = page.form("à une personne qui est partie").submit();
        assertThat(said.location()).contains("t=gmail~of", "t=zoom~oe");
        var beside = web.visitor().get("/faire-le-point/outils?t=gmail&t=excel&t=zoom~oe");
        assertThat(beside.form("à une personne qui est partie").submit().location())
                .as("a program that is installed has no account")
                .contains("t=excel&");
    }

    @Test
    void while_nobody_said_whose_the_accounts_are_nothing_is_called_calm() {
        var page = web.visitor().get("/faire-le-point/resultat?p=12&t=google-drive&t=doodle&t=gmail");
        assertThat(page.h1()).isEqualTo("À qui sont vos comptes ? Commencez par le dire.");
        assertThat(page.page().select(".week").text()).contains("Chercher à qui sont les comptes");
    }

    @Test
    void an_installed_program_alone_is_never_asked_whose_account_it_is() {
        var page = web.visitor().get("/faire-le-point/resultat?p=4&t=excel");
        assertThat(page.page().select("main").text())
                .contains("Aucun compte à perdre")
                .doesNotContain("À qui sont", "Compte au nom");
        assertThat(page.page().select(".week h2").text()).doesNotContain("comptes");
        var tools = web.visitor().get("/faire-le-point/outils?t=excel&t=zoom");
        assertThat(tools.page().select("[name=o0]")).isEmpty();
        assertThat(tools.page().select("[name=o1]")).hasSize(1);
        assertThat(web.visitor().get("/faire-le-point/outils?t=excel~of").page().select("[name=o0]"))
                .as("what was said can be corrected")
                .hasSize(1);
    }

    @Test
    void once_the_numbers_are_given_no_amount_is_called_unknown() {
        var before = web.visitor().get("/faire-le-point/resultat?s=c&t=sumup~s2~oe~y1000");
        assertThat(before.page().select("#argent").text()).contains("inconnu");
        var after = web.visitor().get("/faire-le-point/resultat?s=c&t=sumup~s2~oe~y1000~v15");
        assertThat(after.page().select("#argent").text())
                .doesNotContain("inconnu")
                .contains("Au moins, pour SumUp");
        assertThat(after.text())
                .as("the least of a figure, and hours, stand below")
                .contains("par an, connus", "Tout n’y est pas")
                .doesNotContain("Rien d’autre n’est inconnu");
    }

    @Test
    void a_number_that_would_count_nothing_is_not_asked() {
        var page = web.visitor().get("/faire-le-point/resultat?t=helloasso~oe~gn");
        assertThat(page.page().select("#argent form")).isEmpty();
    }
}
