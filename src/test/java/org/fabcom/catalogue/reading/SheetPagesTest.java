package org.fabcom.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record SheetPagesTest(Web web, Sql db) {

    @Test
    void a_free_software_says_who_approves_its_licence_and_who_hosts_it() {
        var page = web.visitor().get("/catalogue/nextcloud");
        assertThat(page.h1()).isEqualTo("Nextcloud");
        assertThat(page.text())
                .contains("libre · AGPL-3.0-or-later")
                .contains("approuvée par l’OSI et libre pour la FSF")
                .contains("L’avoir sans l’installer")
                .contains("Framaspace");
        assertThat(page.page().select("#licence .source a[href^=https]")).isNotEmpty();
    }

    @Test
    void a_service_shows_its_limits_its_changes_and_what_replaces_it_each_with_its_page() {
        var page = web.visitor().get("/catalogue/trello");
        assertThat(page.text())
                .contains("10 collaborateurs")
                .contains("Changements décidés sans vous")
                .contains("WeKan");
        assertThat(page.page().select(".fact"))
                .allMatch(fact -> !fact.select(".source").isEmpty());
        assertThat(page.page().select("a.go").attr("href")).contains("t=trello");
    }

    @Test
    void what_nobody_read_is_called_unknown_and_never_left_blank() {
        var page = web.visitor().get("/catalogue/trello");
        assertThat(page.text()).contains("Pas encore relevé");
        assertThat(page.page().select(".chip.unknown")).isNotEmpty();
    }

    /** What a drawer holds is told before it is opened, in a word. */
    @Test
    void a_closed_drawer_says_what_it_knows() {
        var page = web.visitor().get("/catalogue/google-drive");
        assertThat(page.page().select("details.drawer > summary").eachText())
                .contains("Compte laissé sans usageeffacé après 24 mois", "Droit applicableÉtats-Unis");
        assertThat(web.visitor()
                        .get("/catalogue/trello")
                        .page()
                        .select("details.drawer > summary")
                        .eachText())
                .contains("Limites10 comptes");
    }

    @Test
    void what_we_would_take_first_stands_first_here_too_and_a_price_says_for_what() {
        var page = web.visitor().get("/catalogue/doodle");
        assertThat(page.page()
                        .select("section:has(h2:containsOwn(Ce qui le remplace)) li h3")
                        .first()
                        .text())
                .isEqualTo("Framadate");
        assertThat(page.text()).contains("Notre premier choix");
        assertThat(web.visitor()
                        .get("/catalogue/gmail")
                        .page()
                        .select("details.drawer > summary:contains(Prix)")
                        .text())
                .contains("1,99", "par mois par compte");
    }

    @Test
    void a_closed_service_keeps_its_page() {
        assertThat(web.visitor().get("/catalogue/skype").text()).contains("Ce service a fermé le 5 mai 2025");
    }

    @Test
    void a_licence_that_only_shows_the_source_is_not_called_free() {
        var page = web.visitor().get("/catalogue/nocodb");
        assertThat(page.text()).contains("code visible, pas libre");
        assertThat(page.page().select(".chip.good")).noneMatch(it -> it.text().startsWith("libre"));
    }

    @Test
    void in_english_the_words_of_the_catalogue_are_marked_as_french() {
        var page = web.visitor().with("Accept-Language", "en").get("/catalogue/trello");
        assertThat(page.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.page().select(".fact p:not(.source)"))
                .allMatch(it -> it.attr("lang").equals("fr"));
    }

    @Test
    void every_sheet_opens() {
        var visitor = web.visitor();
        for (var slug : db.sql("select slug from catalogue.sheet order by slug").list(String.class)) {
            assertThat(visitor.get("/catalogue/" + slug).status()).as(slug).isEqualTo(200);
        }
        assertThat(visitor.get("/catalogue/il-n-y-a-pas-cela").status()).isEqualTo(404);
    }

    @Test
    void sheets_are_open_to_all_on_a_phone_and_on_a_desk() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            for (var slug : List.of("nextcloud", "trello", "skype"))
                tab.seen("/catalogue/" + slug, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture("sheet-" + slug);
                    assertThat(tab.barriers()).as(slug + look).isEmpty();
                    assertThat(tab.tooWide()).as(slug + look).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
