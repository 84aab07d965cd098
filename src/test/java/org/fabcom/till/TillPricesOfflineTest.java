package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.SaleLine.Reduction;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The same prices where there is no network, and what a sale that comes later is asked about (S23). */
@FabComTest
class TillPricesOfflineTest extends WithPrices {

    private final Web web;

    TillPricesOfflineTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    /** The same day on a tablet whose network is cut: who buys, at which level, is chosen there; the house takes its lines as they are. */
    @Test
    void without_network_prices_are_the_same() {
        rule("Livre d’adhérent", Kind.UNIT, Measure.PIECE, "Livres", "Adhérent", 60L);
        rule("Adhérents", Kind.PERCENT, null, "", "Adhérent", 1_000L);
        rule("Frigo solidaire", Kind.SOLIDARITY, Measure.KILO, "Frigos", "", 2_00L, 5_00L);
        rule("Par demi-kilo", Kind.STEP, Measure.KILO, "Frigos", "", 500L);
        rule("Un euro offert", Kind.REBATE, null, "Chaises", "", 1_00L);
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.page();
            tab.go(path());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "2", "Livres");
            page.locator("#a-payer[data-cents='200']").waitFor();
            TillOfflineStoryTest.sell(page, "1,2", "Frigos");
            page.locator("#a-payer[data-cents='500']").waitFor();
            page.locator("button[name=niveau][value='1']").click();
            page.locator("#a-payer[data-cents='950']").waitFor();
            page.locator("button[name=public][value='Adhérent']").click();
            page.locator("#a-payer[data-cents='783']").waitFor();
            TillOfflineStoryTest.sell(page, "18", "Chaises");
            page.locator("#a-payer[data-cents='2303']").waitFor();
            assertThat(clean(page.locator(".till-lines").innerText()))
                    .contains("Livre d’adhérent : −0,80 € · Adhérents : −0,12 €")
                    .contains("Frigo solidaire : +1,20 € · Par demi-kilo : +1,50 € · Adhérents : −0,75 €")
                    .contains("Adhérents : −1,80 € · Un euro offert : −1 €");
            tab.picture("till-prices-offline");
            page.locator("main button.go").click();
            page.getByText("reçu provisoire n° 1").waitFor();
            page.context().setOffline(false);
            page.getByText("1 vente envoyée").waitFor();
        }
        assertThat(sold())
                .singleElement()
                .satisfies(it -> assertThat(it.cents()).isEqualTo(23_03));
        var online =
                malo.get(path()).form("Livres").fill("Nombre", "2").submit().follow();
        online = online.form("Frigos").fill("Nombre", "1,2").submit().follow();
        online = level(online, "1");
        online = online.form("Adhérent").submit().follow();
        online = online.form("Chaises").fill("Nombre", "18").submit().follow();
        online.form("Encaisser").submit();
        assertThat(sold()).hasSize(2);
        assertThat(sold().getFirst().lines())
                .as("to the cent, with the same reasons")
                .isEqualTo(sold().getLast().lines());
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void without_network_a_typed_price_stays_too() {
        rule("Prix solidaire", Kind.SOLIDARITY, Measure.PIECE, "Chaises", "", 4_00L, 8_00L, 12_00L);
        malo.get(path()).form("Chaises").fill("Nombre", "5").submit();
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.page();
            tab.go(path());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "5", "Chaises");
            page.locator("#a-payer[data-cents='1000']").waitFor();
            TillOfflineStoryTest.sell(page, "", "Chaises");
            page.locator("#a-payer[data-cents='1800']").waitFor();
            page.locator("button[name=niveau][value='2']").click();
            page.locator("#a-payer[data-cents='2200']").waitFor();
        }
    }

    /** Nobody asks on a device about a price that the guide had when it sold; one that it never had stands aside. */
    @Test
    void a_guide_that_changed_while_a_device_was_away_makes_no_doubt() {
        var guides = beans.getBean(Guides.class);
        var books = guides.find(stall.owner(), stall.shop.books).orElseThrow();
        var other = new Guide(books.kind(), books.label(), "tag", Guide.Per.PIECE, 250, 250, "REDUCED", 0);
        var before = tablet.sale(sure(100), Tablet.cash(100), session, now(), Ids.token());
        var wrong = tablet.sale(sure(170), Tablet.cash(170), session, now(), Ids.token());
        try {
            guides.say(stall.owner(), other, stall.shop.manager.id());
            assertThat(tablet.send(before).body()).isEqualTo("{}");
            assertThat(tablet.send(wrong).body()).contains("Vente à reprendre");
            stall.clock.forward(java.time.Duration.ofDays(4));
            var late = malo.get(path())
                    .form("Ouvrir la caisse")
                    .fill("Combien y a-t-il", "81")
                    .submit();
            assertThat(late.status()).isEqualTo(303);
            var after = tablet.sale(
                    sure(100),
                    Tablet.cash(100),
                    stall.sessions.current(till.id()).orElseThrow().number(),
                    now(),
                    Ids.token());
            assertThat(tablet.send(after).body()).as("four days later it knows").contains("Vente à reprendre");
        } finally {
            stall.clock.back();
            guides.say(stall.owner(), books, stall.shop.manager.id());
        }
        assertThat(sold()).extracting(it -> it.cents()).containsExactly(100L);
    }

    private String sure(long cents) {
        return Tablet.books(stall.shop.books, 1).replace("\"cents\":100", "\"cents\":" + cents + ",\"sure\":false");
    }

    /** Whatever a device says it took off bears the name of a rule, or somebody looks at it. */
    @Test
    void a_reduction_that_no_rule_of_the_house_bears_is_a_doubt() {
        rule("Adhérents", Kind.PERCENT, null, "", "Adhérent", 1_000L);
        var told = Tablet.books(stall.shop.books, 1)
                .replace("\"cents\":100", "\"cents\":90,\"sure\":true")
                .replace("\"way\"", "\"reductions\":[{\"label\":\"NAME\",\"cents\":10}],\"way\"");
        var known = told.replace("NAME", "Adhérents");
        assertThat(tablet.send(tablet.sale(known, Tablet.cash(90), session, now(), Ids.token()))
                        .body())
                .isEqualTo("{}");
        no_rule_is_left();
        assertThat(tablet.send(tablet.sale(known, Tablet.cash(90), session, now(), Ids.token()))
                        .body())
                .as("it stood when the device was away")
                .isEqualTo("{}");
        assertThat(tablet.send(tablet.sale(
                                told.replace("NAME", "Remise du cousin"), Tablet.cash(90), session, now(), Ids.token()))
                        .body())
                .contains("Vente à reprendre");
        assertThat(sold()).hasSize(2);
    }

    @Test
    void an_object_with_a_number_keeps_its_reason_without_network() {
        rule("Adhérents", Kind.PERCENT, null, "", "Adhérent", 1_000L);
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Fauteuil", "", "", 7000, null, false);
        var repairs = beans.getBean(Repairs.class);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
        assertThat(repairs.putOnSale(Ids.next(), it, 4000, stall.shop.manager.id()))
                .isEmpty();
        var told = "{\"object\":\"" + stall.shop.chairs + "\",\"item\":\"" + it.id()
                + "\",\"label\":\"N° 1 Fauteuil\",\"pieces\":1,\"grams\":7000,\"cents\":3600,\"way\":\"SOLD\","
                + "\"reductions\":[{\"label\":\"Adhérents\",\"cents\":400}],\"sure\":true}";
        assertThat(tablet.send(tablet.sale(told, Tablet.cash(3600), session, now(), Ids.token()))
                        .body())
                .isEqualTo("{}");
        assertThat(line(0).item()).isEqualTo(it.id());
        assertThat(line(0).full()).isEqualTo(4000);
        assertThat(line(0).reductions()).containsExactly(new Reduction("Adhérents", 400));
    }
}
