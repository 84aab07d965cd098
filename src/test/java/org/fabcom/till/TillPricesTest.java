package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.sales.SaleLine.Reduction;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Base prices, solidarity levels and steps of the price rules hold at the till too, line by line (S23). */
@FabComTest
class TillPricesTest extends WithPrices {

    private final Web web;

    TillPricesTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    /** Books are 1 €, chairs 5 to 40 €, fridges 4 € the kilogram; for members 0.60 €, 3 € and 2 €. */
    @Test
    void the_price_of_members_holds_for_members_only_and_goes_again() {
        rule("Livre d’adhérent", Kind.UNIT, Measure.PIECE, "Livres", "Adhérent", 60L);
        rule("Chaise d’adhérent", Kind.UNIT, Measure.PIECE, "Chaises", "Adhérent", 3_00L);
        rule("Frigo d’adhérent", Kind.UNIT, Measure.KILO, "Frigos", "Adhérent", 2_00L);
        var page = malo.get(path()).form("Livres").fill("Nombre", "3").submit().follow();
        assertThat(page.text()).contains("Encaisser 3 €");
        page = page.form("Frigos").fill("Nombre", "1,5").submit().follow();
        assertThat(page.text()).contains("Encaisser 9 €");
        page = page.form("Adhérent").submit().follow();
        assertThat(page.text())
                .contains("Livre d’adhérent : −1,20 €")
                .contains("Frigo d’adhérent : −3 €")
                .contains("Encaisser 4,80 €");
        page = page.form("Tout le monde").submit().follow();
        assertThat(page.text()).contains("Encaisser 9 €").doesNotContain("Livre d’adhérent");
        assertThat(page.form("Chaises").submit().status())
                .as("nobody said a price, and no rule is for everybody")
                .isEqualTo(422);
        page = page.form("Adhérent").submit().follow();
        page = page.form("Chaises").submit().follow();
        assertThat(page.text()).contains("Chaise d’adhérent : −2 €").contains("Encaisser 7,80 €");
        page = page.form("Chaises").fill("Nombre", "18").submit().follow();
        assertThat(page.text()).as("what was typed stays").contains("Encaisser 25,80 €");
        var named = page.form("Chaises").set("libelle", "Chaise d’école").submit();
        assertThat(named.status()).as("a name of its own asks for no price").isEqualTo(303);
        page = named.follow();
        assertThat(page.text()).contains("Chaise d’école", "Encaisser 28,80 €");
        page.form("Encaisser").submit();
        assertThat(line(0).full()).isEqualTo(3_00);
        assertThat(line(0).cents()).isEqualTo(1_80);
        assertThat(line(0).net()).as("VAT is on what was paid: 5.5 %").isEqualTo(1_71);
        assertThat(line(3).reductions()).isEmpty();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_level_of_solidarity_is_said_without_a_reason_and_may_be_dearer_than_the_guide() {
        rule("Prix solidaire", Kind.SOLIDARITY, Measure.PIECE, "Livres", "", 50L, 1_00L, 2_00L);
        rule("Adhérents", Kind.PERCENT, null, "", "Adhérent", 1_000L);
        var page = malo.get(path()).form("Livres").fill("Nombre", "2").submit().follow();
        assertThat(page.text()).contains("Encaisser 2 €").contains("0,50 €");
        page = page.form("2 €").submit().follow();
        assertThat(page.text()).contains("Prix solidaire : +2 €").contains("Encaisser 4 €");
        page = page.form("Adhérent").submit().follow();
        assertThat(page.text()).contains("Adhérents : −0,40 €").contains("Encaisser 3,60 €");
        page = page.form("0,50 €").submit().follow();
        assertThat(page.text()).contains("Encaisser 0,90 €").contains("Prix solidaire : −1 €");
        assertThat(malo.post(
                                path() + "/public",
                                "panier",
                                page.page().select("#till").attr("data-basket"),
                                "niveau",
                                "3")
                        .status())
                .as("no such level")
                .isEqualTo(409);
        page.form("Encaisser").submit();
        assertThat(line(0).reductions())
                .containsExactly(new Reduction("Prix solidaire", 1_00), new Reduction("Adhérents", 10));
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Chairs are 5 to 40 €: who types 5 has said a price, not pressed the lowest of the guide. */
    @Test
    void a_typed_price_stays_also_where_it_is_the_lowest_of_the_guide() {
        rule("Prix solidaire", Kind.SOLIDARITY, Measure.PIECE, "Chaises", "", 4_00L, 8_00L, 12_00L);
        rule("Adhérents", Kind.PERCENT, null, "", "Adhérent", 1_000L);
        var page = malo.get(path()).form("Chaises").fill("Nombre", "5").submit().follow();
        assertThat(page.text()).contains("Encaisser 5 €").doesNotContain("Prix solidaire : +");
        page = page.form("12 €").submit().follow();
        assertThat(page.text()).contains("Encaisser 5 €");
        page = page.form("Adhérent").submit().follow();
        assertThat(page.text()).contains("Adhérents : −0,50 €").contains("Encaisser 4,50 €");
        page = page.form("Chaises").submit().follow();
        assertThat(page.text()).as("nothing typed: the level").contains("Encaisser 15,30 €");
        page.form("Encaisser").submit();
        assertThat(line(0).full()).isEqualTo(5_00);
        assertThat(stall.db
                        .sql("select count(*) from till.event where till = :till and body like '%typed%'")
                        .param("till", till.id())
                        .single(Integer.class))
                .as("the journal says it by the price")
                .isZero();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void steps_and_least_quantities_hold() {
        rule("Par demi-kilo", Kind.STEP, Measure.KILO, "Frigos", "", 500L);
        var from = BusinessDay.of(stall.clock.instant());
        rule("Les dix livres", Kind.UNIT, Measure.PIECE, "Livres", "", from, 10, 50L);
        rule("Demain", Kind.UNIT, Measure.PIECE, "Livres", "", from.plusDays(1), 0, 10L);
        var page =
                malo.get(path()).form("Frigos").fill("Nombre", "1,2").submit().follow();
        assertThat(page.text()).contains("Par demi-kilo : +1,20 €").contains("Encaisser 6 €");
        page = page.form("Livres").fill("Nombre", "9").submit().follow();
        assertThat(page.text()).contains("Encaisser 15 €");
        page = page.form("Livres").fill("Nombre", "10").submit().follow();
        assertThat(page.text()).contains("Les dix livres : −5 €").contains("Encaisser 20 €");
    }

    /** Whoever wrote « livres » meant the key « Livres ». */
    @Test
    void a_rule_meets_its_family_whatever_its_case_and_accents_with_and_without_network() {
        rule("Prix solidaire", Kind.SOLIDARITY, Measure.PIECE, "livrés", "", 50L, 80L, 2_00L);
        rule("Remise", Kind.PERCENT, null, "CHAISES", "", 1_000L);
        var page = malo.get(path());
        assertThat(page.text()).contains("Prix solidaire (Livres)");
        page = page.form("Livres").submit().follow();
        assertThat(page.text()).contains("Encaisser 0,80 €");
        page.form("Encaisser").submit();
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var tablet = tab.page();
            tab.go(path());
            tablet.waitForFunction(TillOfflineStoryTest.READY);
            tablet.context().setOffline(true);
            TillOfflineStoryTest.sell(tablet, "1", "Livres");
            tablet.locator("#a-payer[data-cents='80']").waitFor();
            tablet.locator("button[name=niveau][value='2']").click();
            tablet.locator("#a-payer[data-cents='200']").waitFor();
            TillOfflineStoryTest.sell(tablet, "10", "Chaises");
            tablet.locator("#a-payer[data-cents='1100']").waitFor();
        }
    }
}
