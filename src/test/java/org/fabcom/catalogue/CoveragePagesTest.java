package org.fabcom.catalogue;

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
record CoveragePagesTest(Web web, Sql db) {

    @Test
    void the_books_show_what_is_known_and_what_is_not() {
        var answer = web.visitor().get("/catalogue/couverture");
        var facts = db.sql("select count(*) from catalogue.fact").single(Integer.class);
        assertThat(answer.page().select(".measure .big").eachText())
                .anyMatch(it -> it.replaceAll("\\D", "").equals(String.valueOf(facts)));
        assertThat(answer.text())
                .contains("Inconnu veut dire que personne ne l’a lu")
                .contains("Google Drive");
    }

    @Test
    void every_host_is_listed_and_open_ones_come_first() {
        var answer = web.visitor().get("/catalogue/hebergeurs");
        assertThat(answer.page().select("main h2"))
                .hasSize(db.sql("select count(*) from catalogue.host").single(Integer.class));
        assertThat(answer.page().selectFirst("td.state").text()).isEqualTo("ouvert");
    }

    @Test
    void the_books_can_be_read_by_all() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            for (var path : List.of("couverture", "hebergeurs", "pas-libre"))
                tab.seen("/catalogue/" + path, List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK), look -> {
                    tab.picture("catalogue-" + path);
                    assertThat(tab.barriers()).as(path + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as(path + look.name()).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
