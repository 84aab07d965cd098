package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Levels are offered where a key takes them, by what they ask; nobody is put on one; what spares a free price says so. */
@FabComTest
class SolidarityAtTillTest extends WithTablet {

    private final Web web;

    SolidarityAtTillTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    @Test
    void a_rule_that_no_key_takes_offers_no_level() {
        rule("Atelier solidaire", Kind.SOLIDARITY, Measure.PIECE, "atelier", "", 5_00L, 10_00L, 15_00L);
        rule("Par heure", Kind.SOLIDARITY, Measure.KILO, "Livres", "", 5_00L, 10_00L);
        assertThat(malo.get(path()).text())
                .as("no such key, and books go by the piece")
                .doesNotContain("Prix solidaire");
    }

    @Test
    void a_more_particular_price_hides_the_levels_of_its_family() {
        rule("Pour tous", Kind.SOLIDARITY, Measure.PIECE, "", "", 50L, 1_00L);
        assertThat(malo.get(path()).text()).contains("Prix solidaire (Chaises, Livres)");
        rule("Un livre", Kind.UNIT, Measure.PIECE, "Livres", "", 80L);
        assertThat(malo.get(path()).text()).contains("Prix solidaire (Chaises)");
    }

    @Test
    void levels_bear_their_amounts_and_none_is_chosen_before_somebody_does() {
        rule("Livre solidaire", Kind.SOLIDARITY, Measure.PIECE, "Livres", "", 50L, 1_20L, 2_00L);
        rule("Chaise solidaire", Kind.SOLIDARITY, Measure.PIECE, "Chaises", "", 4_00L, 8_00L);
        var page = malo.get(path());
        var buttons = page.page().select("#till button[name=niveau]");
        assertThat(buttons.eachText().stream().map(WithTablet::clean))
                .containsExactly("4 € · 0,50 €", "8 € · 1,20 €", "8 € · 2 €");
        assertThat(buttons.eachAttr("aria-pressed")).containsOnly("false");
        assertThat(page.text()).contains("Prix solidaire (Chaises, Livres) · sans choix, 4 € · 1,20 €");
        page = page.form("Livres").submit().follow();
        assertThat(page.text()).contains("Encaisser 1,20 €");
        page = page.form("8 € · 2 €").submit().follow();
        assertThat(page.text()).contains("Encaisser 2 €").doesNotContain("sans choix");
        assertThat(page.page().select("#till button[name=niveau]").eachAttr("aria-pressed"))
                .containsExactly("false", "false", "true");
    }

    @Test
    void a_discount_leaves_a_free_price_alone_and_says_so() {
        var guides = beans.getBean(Guides.class);
        var chairs = guides.find(stall.owner(), stall.shop.chairs).orElseThrow();
        guides.say(
                stall.owner(),
                new Guide(chairs.kind(), chairs.label(), "sofa", Guide.Per.FREE, 0, 0, "STANDARD", 0),
                stall.shop.manager.id());
        try {
            var page = malo.get(path())
                    .form("Chaises")
                    .fill("Nombre", "12")
                    .submit()
                    .follow();
            assertThat(page.text()).contains("Encaisser 12 €").doesNotContain("prix libre, sans remise");
            rule("Fin de saison", Kind.PERCENT, null, "", "", 2_000L);
            page = page.form("Livres").submit().follow();
            assertThat(page.text())
                    .contains("prix libre, sans remise")
                    .contains("Fin de saison : −0,20 €")
                    .contains("Encaisser 12,80 €");
        } finally {
            guides.say(stall.owner(), chairs, stall.shop.manager.id());
        }
    }

    @Test
    void without_network_it_is_the_same() {
        rule("Livre solidaire", Kind.SOLIDARITY, Measure.PIECE, "Livres", "", 50L, 1_20L, 2_00L);
        rule("Livre d’adhérent", Kind.UNIT, Measure.PIECE, "Livres", "Adhérent", 30L);
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.page();
            tab.go(path());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "2", "Livres");
            page.locator("#a-payer[data-cents='240']").waitFor();
            assertThat(page.locator("button[name=niveau][aria-pressed=true]").count())
                    .isZero();
            assertThat(clean(page.locator("form[data-levels]").innerText()))
                    .contains("sans choix, 1,20 €")
                    .contains("0,50 €")
                    .contains("2 €");
            page.locator("button[name=niveau][value='2']").click();
            page.locator("#a-payer[data-cents='400']").waitFor();
            assertThat(page.locator("button[name=niveau][aria-pressed=true]").innerText())
                    .contains("2");
            page.locator("button[name=public][value='Adhérent']").click();
            page.locator("#a-payer[data-cents='60']").waitFor();
            assertThat(page.locator("form[data-levels]").isVisible())
                    .as("no key of members takes one")
                    .isFalse();
        }
    }
}
