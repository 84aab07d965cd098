package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Discounts and solidarity prices by member at the till (R2), seasons (R7), each with its line of explanation (S23). */
@FabComTest
class TillRebatesTest extends WithTablet {

    private final PriceRules rules;

    TillRebatesTest(ApplicationContext beans) {
        super(beans);
        this.rules = beans.getBean(PriceRules.class);
    }

    private LocalDate today() {
        return BusinessDay.of(stall.clock.instant());
    }

    private void rule(
            String label, PriceRule.Kind kind, long amount, String of, String audience, @Nullable LocalDate until) {
        var from = today().minusDays(10);
        var it = new PriceRule(
                Ids.next(), stall.owner(), of, label, kind, null, List.of(amount), 0, audience, "", from, until);
        rules.add(it, stall.shop.manager.id());
    }

    private void members() {
        rule("Remise adhérent", PriceRule.Kind.PERCENT, 1_000, "", "Adhérent", null);
    }

    private WebVisitor malo() {
        malo = neighbours.signedIn(stall.seller);
        return malo;
    }

    private SaleRead last() {
        return SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow());
    }

    @Test
    void a_member_pays_less_and_each_line_says_why() {
        members();
        var path = "/caisse/" + till.id();
        var page = malo().get(path).form("Livres").fill("Nombre", "3").submit().follow();
        assertThat(page.text()).contains("Encaisser 3 €").contains("Tout le monde");
        page = page.form("Adhérent").submit().follow();
        assertThat(page.text()).contains("Encaisser 2,70 €").contains("Remise adhérent : −0,30 €");
        page = page.form("Chaises").fill("Nombre", "18").submit().follow();
        assertThat(page.text()).contains("Encaisser 18,90 €").contains("Remise adhérent : −1,80 €");
        page = page.form("Encaisser").submit().follow();
        var sale = last();
        assertThat(sale.cents()).isEqualTo(18_90);
        assertThat(sale.lines()).extracting(SaleLine::full).containsExactly(3_00L, 18_00L);
        assertThat(sale.lines().getFirst().net())
                .as("VAT is on what was paid: 2.70 at 5.5 %")
                .isEqualTo(2_56);
        assertThat(page.form("Livres").submit().follow().text())
                .as("the next one is for anybody")
                .contains("Encaisser 1 €");
        var sold = malo.get(path + "/ventes/" + sale.event().number());
        assertThat(sold.text()).contains("Remise adhérent : −0,30 €");
        var receipt = sold.click("Le ticket, à prendre en photo");
        assertThat(receipt.text()).contains("Livres Remise adhérent : −0,30 €").contains("18,90 €");
        sold.form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "Page déchirée")
                .submit();
        var back = stall.events.newest(till.id(), EventKind.REFUND).orElseThrow();
        assertThat(back.cents()).as("what was paid for one of three").isEqualTo(-90);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void the_seller_changes_for_whom_it_is_and_prices_follow() {
        members();
        rule("Panier solidaire", PriceRule.Kind.PERCENT, 5_000, "", "Minima sociaux", null);
        var page = malo().get("/caisse/" + till.id()).form("Adhérent").submit().follow();
        page = page.form("Livres").fill("Nombre", "2").submit().follow();
        assertThat(page.text()).contains("Encaisser 1,80 €");
        page = page.form("Minima sociaux").submit().follow();
        assertThat(page.text()).contains("Encaisser 1 €").contains("Panier solidaire : −1 €");
        page = page.form("Tout le monde").submit().follow();
        assertThat(page.text()).contains("Encaisser 2 €").doesNotContain("solidaire :");
        assertThat(malo.post("/caisse/" + till.id() + "/public", "panier", "autre", "public", "Adhérent")
                        .status())
                .as("of another ticket")
                .isEqualTo(409);
    }

    /** Without an audience it holds for everybody, on its days and for its family. */
    @Test
    void a_season_is_a_rule_between_two_days() {
        rule("Fin de saison", PriceRule.Kind.PERCENT, 5_000, "Livres", "", today().plusDays(1));
        rule("Un euro offert", PriceRule.Kind.REBATE, 100, "Chaises", "", null);
        var page = malo().get("/caisse/" + till.id()).form("Livres").submit().follow();
        assertThat(page.text()).contains("Fin de saison : −0,50 €").doesNotContain("Tout le monde");
        page = page.form("Chaises").fill("Nombre", "5").submit().follow();
        assertThat(page.text()).contains("Encaisser 4,50 €").contains("Un euro offert : −1 €");
        page.form("Abandonner").submit();
        stall.clock.forward(java.time.Duration.ofDays(3));
        page = malo().get("/caisse/" + till.id())
                .form("Ouvrir la caisse")
                .fill("Combien y a-t-il", "80")
                .submit()
                .follow();
        page = page.form("Livres").submit().follow();
        assertThat(page.text()).contains("Encaisser 1 €").doesNotContain("Fin de saison");
    }

    @Test
    void what_is_given_or_priced_by_hand_is_not_reduced() {
        members();
        var page = malo().get("/caisse/" + till.id()).form("Adhérent").submit().follow();
        page = page.form("Livres").set("sortie", "GIFT").submit().follow();
        assertThat(page.text()).doesNotContain("Remise adhérent :");
        page = page.form("Chaises").fill("Nombre", "20").submit().follow();
        assertThat(page.text()).contains("Encaisser 18 €");
        page = page.form("Changer le prix").set("total", "15").submit().follow();
        assertThat(page.text()).contains("Encaisser 15 €").doesNotContain("Remise adhérent :");
    }

    /** A ticket that was begun with network keeps its price and its reasons; a price that nothing explains is odd. */
    @Test
    void what_a_device_goes_on_with_keeps_its_reasons() {
        members();
        var bare = Tablet.books(stall.shop.books, 1).replace("\"cents\":100", "\"cents\":90,\"sure\":false");
        var told = bare.replace("\"way\"", "\"reductions\":[{\"label\":\"Remise adhérent\",\"cents\":10}],\"way\"");
        assertThat(tablet.send(tablet.sale(told, Tablet.cash(90), session, now(), Ids.token()))
                        .body())
                .isEqualTo("{}");
        assertThat(last().lines().getFirst().reductions())
                .containsExactly(new SaleLine.Reduction("Remise adhérent", 10));
        assertThat(tablet.send(tablet.sale(bare, Tablet.cash(90), session, now(), Ids.token()))
                        .body())
                .contains("Vente à reprendre");
        assertThat(stall.audit.findings(till)).isEmpty();
    }
}
