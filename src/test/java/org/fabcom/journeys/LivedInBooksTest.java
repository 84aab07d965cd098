package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.check.Check;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Martine keeps the books of Les Jardins du Gué in the invented territory: they are found from her own page, and they add up. */
@FabComTest
@WithDemonstration
record LivedInBooksTest(Web web, List<Check> checks) {

    @Test
    void the_treasurer_finds_two_years_of_books_that_add_up() {
        var martine = web.visitor();
        martine.post("/connexion/demonstration", "qui", "martine").follow();
        var home = martine.get("/comptabilite").click("Les Jardins du Gué");
        assertThat(home.text()).contains("Les paiements et les créances en euros sont tous dans les livres");
        var years = home.page().select("#exercice option").eachText();
        assertThat(years).hasSizeBetween(2, 3);
        var first = home.page().select("#exercice option").getFirst().val();
        var query = home.page().select("a[href*=/journal]").attr("href").replaceFirst(".*pour=([0-9a-f-]+).*", "$1");
        var balance = martine.get("/comptabilite/balance?pour=" + query + "&exercice=" + first);
        assertThat(balance.text()).contains("512 Banques").contains("706 Prestations de services");
        var written = home.page().select("#exercice option").stream()
                .map(it -> martine.get("/comptabilite/journal?pour=" + query + "&exercice=" + it.val())
                        .text())
                .toList();
        assertThat(written).anyMatch(it -> it.contains("cotisations en espèces"));
        var apart = martine.get("/comptabilite/hors-euro?pour=" + query);
        assertThat(apart.text()).contains("Valeur choisie par le bureau");
        assertThat(checks.stream().filter(it -> it.name().startsWith("ledger.")).flatMap(it -> it.findings().stream()))
                .isEmpty();
        look(query, first);
    }

    /** For human eyes: the lived-in pages on a phone and on a desk. */
    private void look(String pour, String year) {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/connexion");
            tab.page()
                    .locator("form[action='/connexion/demonstration'] button[value=martine]")
                    .first()
                    .click();
            for (var path : List.of("", "/journal", "/balance", "/hors-euro")) {
                var address =
                        "/comptabilite" + path + "?pour=" + pour + (path.equals("/balance") ? "&exercice=" + year : "");
                tab.seen(address, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture("lived-in-books" + path.replace('/', '-'));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as(path + " " + look.name()).isFalse();
                });
            }
        }
    }
}
