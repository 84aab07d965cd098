package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record ShelfPagesTest(Web web) {

    @Test
    void the_ways_people_write_the_names_of_the_big_ones_are_understood() {
        for (var words : List.of("nextcloud", "Next cloud", "nexcloud")) {
            assertThat(titles(search(words))).as(words).startsWith("Nextcloud");
        }
        for (var words : List.of("drive google", "google drive", "Google Drive")) {
            var answer = search(words);
            assertThat(answer.text())
                    .as(words)
                    .contains("Vous cherchez à quitter Google Drive ? Voici d’abord ce qui le remplace.")
                    .contains("remplace Google Drive, selon");
            assertThat(titles(answer)).as(words).contains("Nextcloud");
        }
        for (var words : List.of("Gmail", "G-mail", "google mail")) {
            assertThat(search(words).text()).as(words).contains("quitter Gmail");
        }
    }

    @Test
    void every_box_leaves_as_many_rows_as_its_counter_says() {
        var start = web.visitor().get("/catalogue");
        var boxes = start.page().select(".filters label.tick");
        assertThat(boxes).hasSizeGreaterThan(20);
        for (var box : boxes) {
            var input = box.selectFirst("input");
            long count = Long.parseLong(box.select(".count").text().replaceAll("\\D", ""));
            var answer = web.visitor().get("/catalogue?" + input.attr("name") + "=" + input.val());
            assertThat(total(answer)).as(box.text()).isEqualTo(count);
        }
    }

    @Test
    void a_filter_shows_as_a_button_that_takes_it_away_and_stays_while_searching() {
        var answer = web.visitor().get("/catalogue?besoin=files&licence=free");
        assertThat(answer.page().select("a.remove")).hasSize(2);
        var less = answer.click("Retirer le filtre Libre");
        assertThat(less.page().select("a.remove")).hasSize(1);
        var chosen = answer.page().select("input[form=liste][checked]");
        assertThat(chosen.eachAttr("value")).containsExactly("files", "free");
    }

    @Test
    void what_is_not_free_is_not_among_the_commons_but_can_be_asked_for() {
        var visible = web.visitor().get("/catalogue?licence=visible");
        assertThat(visible.text()).contains("code visible, pas libre");
        assertThat(web.visitor().get("/catalogue.csv").body()).doesNotContain("code visible, pas libre");
    }

    @Test
    void a_first_version_or_any_later_one_is_free_as_the_later_ones_are() {
        assertThat(titles(search("blender"))).startsWith("Blender");
        assertThat(web.visitor().get("/catalogue/blender").text()).doesNotContain("pas libre");
    }

    @Test
    void services_stand_in_the_order_of_their_names() {
        assertThat(titles(web.visitor().get("/catalogue?quoi=services"))).startsWith("1Password");
    }

    @Test
    void nothing_found_has_a_way_out() {
        var answer = search("zzqxzzqx");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Rien au catalogue pour « zzqxzzqx »")
                .contains("Voir tout le catalogue");
    }

    @Test
    void pages_follow_one_another() {
        var first = web.visitor().get("/catalogue");
        assertThat(titles(first)).hasSize(25);
        var second = first.click("Suivants");
        assertThat(titles(second)).isNotEmpty().doesNotContainAnyElementsOf(titles(first));
        assertThat(titles(web.visitor().get("/catalogue?page=999"))).isNotEmpty();
        assertThat(web.visitor().get("/catalogue?page=abc").text()).contains("FC-0462", "« page »");
    }

    @Test
    void the_table_holds_all_rows_of_the_same_list() {
        var answer = web.visitor().get("/catalogue.csv?besoin=files");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        long rows = answer.body().lines().count() - 1;
        assertThat(rows).isEqualTo(total(web.visitor().get("/catalogue?besoin=files")));
    }

    /** C41: whoever re-uses the list learns under which licences its sources are. */
    @Test
    void each_row_of_the_files_names_its_sources_and_their_licences() {
        var csv = web.visitor()
                .get("/catalogue.csv?q=nextcloud&lang=fr")
                .body()
                .lines()
                .toList();
        assertThat(csv.getFirst()).contains("sources", "licences des sources");
        assertThat(csv.stream()
                        .filter(it -> it.contains("Nextcloud"))
                        .findFirst()
                        .orElseThrow())
                .contains("starter", "AGPL-3.0-or-later");
        assertThat(web.visitor().get("/catalogue.json?q=nextcloud").body())
                .contains("\"sources\"", "\"source_licences\"");
    }

    /** C23: the number of a family is that of the list it leads to. */
    @Test
    void a_family_of_licences_can_be_asked_for() {
        var page = web.visitor().get("/catalogue?famille=network");
        var csv = web.visitor()
                .get("/catalogue.csv?famille=network")
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(total(page)).isEqualTo(csv.size()).isGreaterThan(10);
        assertThat(csv)
                .allMatch(
                        it -> it.contains("AGPL") || it.contains("EUPL") || it.contains("OSL") || it.contains("CPAL"));
    }

    @Test
    void in_english_the_french_texts_say_that_they_are_french() {
        var page = web.visitor()
                .with("Accept-Language", "en")
                .get("/catalogue?q=nextcloud")
                .page();
        assertThat(page.selectFirst(".rows li > p[lang]").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Find free software");
    }

    @Test
    void the_menu_the_home_and_the_search_of_the_site_lead_here() {
        var home = web.visitor().get("/");
        assertThat(home.text()).contains("Changé sans vous demander");
        assertThat(home.click("Catalogue").h1()).isEqualTo("Trouver un logiciel libre");
        assertThat(web.visitor().get("/recherche?q=google+drive").text())
                .contains("Google Drive")
                .contains("Nextcloud");
    }

    @Test
    void hostile_words_do_no_harm() {
        for (var words : List.of("%25%25", "'%3B+drop+table", "%3Cscript%3E", "_", "%5C", "a".repeat(3000))) {
            assertThat(web.visitor().get("/catalogue?q=" + words).status()).isEqualTo(200);
            for (var unreadable : List.of("besoin=nope", "licence=x"))
                assertThat(web.visitor()
                                .get("/catalogue?q=" + words + "&" + unreadable)
                                .status())
                        .as(unreadable)
                        .isEqualTo(400);
        }
    }

    private WebAnswer search(String words) {
        return web.visitor().get("/catalogue?q=" + words.replace(" ", "+"));
    }

    private static List<String> titles(WebAnswer answer) {
        return answer.page().select(".rows > li > h3").eachText();
    }

    private static long total(WebAnswer answer) {
        var text = answer.page().selectFirst("p.counts b").text();
        return text.startsWith("aucun") ? 0 : Long.parseLong(text.replaceAll("\\D", ""));
    }
}
