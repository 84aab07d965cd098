package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** A volunteer presses « Enregistrer » twice, as on any slow phone: one weighing, said as such, and nothing set aside. */
@FabComTest
record PressedTwiceTest(ApplicationContext beans, Web web, Neighbours neighbours, Sql db) {

    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void two_presses_are_one_weighing(int millisOfNetwork) {
        var shop = new Shop("Quai", beans);
        try (var tab = Browser.get().open(web.address(), Look.PHONE).as(neighbours.signedIn(shop.manager))) {
            var page = tab.page();
            tab.go("/pesee/quai/" + shop.site.id());
            page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
            page.evaluate("""
                    wait => { const send = window.fetch; window.fetch = async (...all) => {
                      await new Promise(done => setTimeout(done, wait)); return send(...all); }; }
                    """, millisOfNetwork);
            page.locator("[data-key='7']").click();
            page.locator(".kinds label").first().click();
            page.locator("[data-go]").dblclick(new Locator.DblclickOptions().setDelay(40));
            page.waitForFunction("() => document.querySelectorAll('[data-lines] form[action*=reprise]').length === 1");
            page.waitForTimeout(1_000);
            assertThat(page.locator("[data-offline]").isHidden()).isTrue();
            assertThat(page.locator("#erreurs").count()).isZero();
            assertThat(db.sql("select sum(grams) from flows.daily where site = :site and way = 'IN'")
                            .param("site", shop.site.id())
                            .single(Long.class))
                    .isEqualTo(7_000);
            assertThat(db.sql(
                                    "select count(*) from flows.received r join flows.device d on d.id = r.device where d.site = :site")
                            .param("site", shop.site.id())
                            .single(Long.class))
                    .as("nothing came by the queue")
                    .isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
