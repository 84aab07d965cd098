package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guide.Doubt;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sales.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** What is out of the ordinary is asked once by one rule: on the page, on a device without network, and where its lines come in. */
@FabComTest
class OddPricesTest extends WithTablet {

    private final Web web;

    OddPricesTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    /** Books at 1 €, chairs from 5 to 40 €, fridges by the kilogram. */
    @ParameterizedTest
    @CsvSource({
        "PIECE, 100, 100, 1, 0, 100, SOLD,",
        "PIECE, 100, 100, 100, 0, 10000, SOLD,",
        "PIECE, 100, 100, 101, 0, 10100, SOLD, MANY",
        "PIECE, 100, 100, 1, 0, 150, SOLD, OTHER_PRICE",
        "PIECE, 100, 100, 2, 0, 100, SOLD, OTHER_PRICE",
        "PIECE, 100, 100, 1, 0, 0, SOLD, NOTHING",
        "PIECE, 100, 100, 1, 0, 0, GIFT,",
        "PIECE, 500, 4000, 1, 0, 4000, SOLD,",
        "PIECE, 500, 4000, 1, 0, 4001, SOLD, ABOVE",
        "PIECE, 500, 4000, 2, 0, 8000, SOLD,",
        "PIECE, 500, 0, 1, 0, 9900, SOLD,",
        "PIECE, 500, 4000, 1, 100001, 4000, SOLD, HEAVY",
        "KILO, 400, 400, 1, 100000, 40000, SOLD,",
        "KILO, 400, 400, 1, 100001, 40000, RECYCLING, HEAVY",
        "FREE, 0, 0, 1, 0, 9900, FREE,",
        "FREE, 0, 0, 1, 0, 10000, FREE,",
        "FREE, 0, 0, 1, 0, 10001, FREE, DEAR",
        "FREE, 0, 0, 1, 0, 0, FREE, NOTHING"
    })
    void one_rule_says_what_is_odd(
            Guide.Per per, long least, long most, int pieces, long grams, long cents, Way way, Doubt doubt) {
        var guide = new Guide(UUID.randomUUID(), "Chaises", "sofa", per, least, most, "STANDARD", 0);
        var line = SaleLine.of(guide.kind(), "Chaises", pieces, grams, cents, "STANDARD")
                .leaving(way);
        if (doubt == null) assertThat(guide.doubt(line)).isEmpty();
        else assertThat(guide.doubt(line)).contains(doubt);
    }

    @Test
    void a_line_of_a_device_that_is_odd_and_that_nobody_confirmed_stands_aside_until_somebody_looked() {
        assertThat(tablet.send(chair(9900, ",\"sure\":false")).body()).contains("Vente à reprendre");
        assertThat(sold()).isEmpty();
        assertThat(aside()).contains("sort de l’ordinaire");
        assertThat(tablet.send(chair(9900, ",\"sure\":true")).body()).isEqualTo("{}");
        assertThat(tablet.send(chair(4000, ",\"sure\":false")).body()).isEqualTo("{}");
        assertThat(tablet.send(chair(9800, "")).body())
                .as("of a device whose script is of before")
                .isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(9900L, 4000L, 9800L);
        malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Entrer cette vente")
                .submit();
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(9900L, 4000L, 9800L, 9900L);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private Tablet.Line chair(long cents, String sure) {
        var line = "{\"object\":\"" + stall.shop.chairs + "\",\"label\":\"Chaises\",\"pieces\":1,\"grams\":0,\"cents\":"
                + cents + ",\"way\":\"SOLD\"" + sure + "}";
        return tablet.sale(line, Tablet.cash(cents), session, now(), Ids.token());
    }

    @Test
    void without_network_the_page_asks_once_as_with_it() {
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.page();
            tab.go("/caisse/" + till.id());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='100']").waitFor();
            TillOfflineStoryTest.sell(page, "99", "Chaises");
            assertThat(said(page.locator("[data-said-wrong]")))
                    .isEqualTo(
                            "99 € pour Chaises, au lieu de 40 € au plus ? Si c’est bien cela, touchez encore Chaises.");
            assertThat(page.locator("#a-payer").getAttribute("data-cents")).isEqualTo("100");
            TillOfflineStoryTest.sell(page, "98", "Chaises");
            assertThat(said(page.locator("[data-said-wrong]"))).startsWith("98 € pour Chaises");
            page.locator(".till-tile")
                    .filter(new Locator.FilterOptions().setHasText("Chaises"))
                    .click();
            page.locator("#a-payer[data-cents='9900']").waitFor();
            TillOfflineStoryTest.sell(page, "1,5", "Livres");
            assertThat(said(page.locator("[data-said-wrong]"))).contains("Un nombre avec une virgule est un prix");
            TillOfflineStoryTest.sell(page, "0", "Chaises");
            assertThat(said(page.locator("[data-said-wrong]"))).contains("si c’est un don");
            TillOfflineStoryTest.sell(page, "5000", "Livres");
            assertThat(said(page.locator("[data-said-wrong]"))).contains("5000 Livres");
            page.locator("main button.go").click();
            page.getByText("reçu provisoire n° 1").waitFor();
            page.context().setOffline(false);
            page.getByText("1 vente envoyée").waitFor();
        }
        assertThat(sold()).singleElement().satisfies(it -> {
            assertThat(it.cents()).isEqualTo(9900);
            assertThat(it.event().said().path("device").path("text").asString())
                    .contains("\"cents\":100,\"way\":\"SOLD\",\"sure\":false")
                    .contains("\"cents\":9800,\"way\":\"SOLD\",\"sure\":true");
        });
    }

    private static String said(Locator it) {
        return it.innerText().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
