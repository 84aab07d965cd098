package org.fabcom.catalogue.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record SheetIconsTest(Web web, Sheets sheets) {

    private static final Set<String> SHARED = Set.of("CC0-1.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0");

    @Test
    void each_icon_is_of_a_commons_of_the_catalogue_small_free_and_asks_nothing_of_another_site() {
        assertThat(SheetIcons.all()).hasSizeGreaterThan(30);
        for (var it : SheetIcons.all()) {
            assertThat(sheets.find(it.slug()).orElseThrow().commons())
                    .as(it.slug())
                    .isTrue();
            assertThat(SHARED).as(it.slug()).contains(it.licence());
            assertThat(it.source()).as(it.slug()).startsWith("https://");
            var drawing = new String(SheetIcons.drawing(it), StandardCharsets.UTF_8);
            assertThat(drawing.length()).as(it.slug()).isLessThan(6_000);
            assertThat(drawing).as(it.slug()).doesNotContain("script", "href", "url(", "<image", "style");
        }
    }

    @Test
    void the_sheet_shows_the_icon_with_whom_to_thank_its_licence_and_its_source() {
        var page = web.visitor().get("/catalogue/dolibarr").page();
        assertThat(page.select("h1 img").attr("src")).isEqualTo("/catalogue/icones/dolibarr.svg");
        assertThat(page.select("h1 img").attr("alt")).isEmpty();
        assertThat(page.select("figcaption").text())
                .contains("Simple Icons", "CC-BY-SA-4.0", "29 nov. 2026", "marques de leurs titulaires");
        assertThat(page.select("figcaption a").attr("href")).contains("Dolibarr/dolibarr-foundation");
        var drawing = web.visitor().get("/catalogue/icones/dolibarr.svg");
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(drawing.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void first_choices_show_it_lazily_with_its_size() {
        for (var path : List.of("/catalogue/choix", "/catalogue/google-docs")) {
            var icon = web.visitor().get(path).page().select("main img[src=/catalogue/icones/cryptpad.svg]");
            assertThat(icon).as(path).isNotEmpty();
            assertThat(icon.first().attr("loading")).as(path).isEqualTo("lazy");
            assertThat(icon.first().attr("width")).as(path).isEqualTo("24");
        }
    }

    @Test
    void a_result_has_it_in_itself_and_asks_for_no_file() {
        var row = web.visitor()
                .get("/faire-le-point/resultat?t=google-docs")
                .page()
                .select(".swaps .to b");
        assertThat(row.select("svg[aria-hidden=true][width=24] path")).hasSize(1);
        assertThat(row.select("img")).isEmpty();
    }

    @Test
    void the_list_has_those_there_is_room_for_in_itself() {
        var rows = web.visitor().get("/catalogue?q=dolibarr").page().select(".rows > li");
        var dolibarr = rows.select("h3:has(a[href=/catalogue/dolibarr])");
        assertThat(dolibarr.select("svg[aria-hidden=true][width=24] path")).hasSize(1);
        var all = web.visitor().get("/catalogue").page().select(".rows h3 > svg");
        assertThat(all.stream().mapToInt(it -> it.outerHtml().length()).sum()).isBetween(300, 3_000);
        assertThat(web.visitor().get("/catalogue").page().select(".rows h3 img"))
                .isEmpty();
    }

    @Test
    void what_may_not_be_shown_has_none() {
        assertThat(web.visitor().get("/catalogue/nextcloud").page().select("main img"))
                .isEmpty();
        assertThat(web.visitor().get("/catalogue/icones/nextcloud.svg").status())
                .isEqualTo(404);
        assertThat(web.visitor().get("/catalogue/icones/icons.tsv").status()).isEqualTo(404);
    }
}
