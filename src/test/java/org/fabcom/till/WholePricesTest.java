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
import org.fabcom.till.sales.SaleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Nothing is taken off what is outside VAT (dues, deposits, gifts) nor off what is sold for a partner, with and without network. */
@FabComTest
class WholePricesTest extends WithTablet {

    private final Web web;
    private final Guides guides;
    private Guide books;

    WholePricesTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
        this.guides = beans.getBean(Guides.class);
        this.books = guides.find(stall.owner(), stall.shop.books).orElseThrow();
    }

    /** A family at 20 € that is outside VAT. */
    @BeforeEach
    void dues() {
        books = guides.find(stall.owner(), stall.shop.books).orElseThrow();
        guides.say(
                stall.owner(),
                new Guide(books.kind(), books.label(), "tag", Guide.Per.PIECE, 2000, 2000, "OUTSIDE", 0),
                stall.shop.manager.id());
        rule("Fin de saison", Kind.PERCENT, null, "", "", 2_000L);
        rule("Adhérents", Kind.REBATE, null, "", "Adhérent", 1_00L);
    }

    @AfterEach
    void as_it_was() {
        guides.say(stall.owner(), books, stall.shop.manager.id());
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    private String onSale(boolean consigned) {
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Fauteuil", "", "", 7000, null, consigned);
        var repairs = beans.getBean(Repairs.class);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
        assertThat(repairs.putOnSale(Ids.next(), it, 100_00, stall.shop.manager.id()))
                .isEmpty();
        return it.code();
    }

    @Test
    void what_is_due_whole_is_paid_whole() {
        var page = malo.get(path())
                .form("Ajouter")
                .set("unique", onSale(false))
                .submit()
                .follow();
        assertThat(page.text()).as("the house’s own").contains("Encaisser 80 €");
        page = page.form("Ajouter").set("unique", onSale(true)).submit().follow();
        assertThat(page.text()).as("a partner’s").contains("Encaisser 180 €");
        page = page.form("Livres").submit().follow();
        assertThat(page.text()).as("dues").contains("Encaisser 200 €");
        page = page.form("Chaises").fill("Nombre", "10").submit().follow();
        assertThat(page.text()).contains("Encaisser 208 €");
        page = page.form("Adhérent").submit().follow();
        assertThat(page.text())
                .as("a euro off the chair and off its own armchair")
                .contains("Encaisser 206 €");
        page.form("Encaisser").submit();
        assertThat(sold().getFirst().lines())
                .extracting(it -> it.reductions().size())
                .containsExactly(2, 0, 0, 2);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Dues have levels as before: these are prices. */
    @Test
    void a_level_of_dues_is_still_a_price() {
        rule("Cotisation choisie", Kind.SOLIDARITY, Measure.PIECE, "Livres", "", 10_00L, 20_00L, 30_00L);
        var page = malo.get(path()).form("Livres").submit().follow();
        assertThat(page.text()).contains("Encaisser 20 €");
        page = page.form("30 €").submit().follow();
        assertThat(page.text()).contains("Cotisation choisie : +10 €").contains("Encaisser 30 €");
    }

    @Test
    void without_network_too() {
        var page = malo.get(path())
                .form("Ajouter")
                .set("unique", onSale(true))
                .submit()
                .follow();
        page = page.form("Ajouter").set("unique", onSale(false)).submit().follow();
        assertThat(page.text()).contains("Encaisser 180 €");
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var screen = tab.page();
            tab.go(path());
            screen.waitForFunction(TillOfflineStoryTest.READY);
            screen.context().setOffline(true);
            TillOfflineStoryTest.sell(screen, "", "Livres");
            screen.locator("#a-payer[data-cents='20000']").waitFor();
            TillOfflineStoryTest.sell(screen, "10", "Chaises");
            screen.locator("#a-payer[data-cents='20800']").waitFor();
            screen.locator("button[name=public][value='Adhérent']").click();
            screen.locator("#a-payer[data-cents='20600']").waitFor();
            screen.locator("main button.go").click();
            screen.getByText("reçu provisoire n° 1").waitFor();
            screen.context().setOffline(false);
            screen.getByText("1 vente envoyée").waitFor();
        }
        assertThat(sold())
                .singleElement()
                .satisfies(it -> assertThat(it.cents()).isEqualTo(206_00));
        assertThat(sold().getFirst().lines())
                .extracting(SaleLine::cents)
                .containsExactly(100_00L, 79_00L, 20_00L, 7_00L);
        assertThat(stall.audit.findings(till)).isEmpty();
    }
}
