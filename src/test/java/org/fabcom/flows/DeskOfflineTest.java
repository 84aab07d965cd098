package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The desk on a slow network, and without one. */
@FabComTest
class DeskOfflineTest extends WithDesk {

    DeskOfflineTest(ApplicationContext beans) {
        super(beans);
    }

    /** From now on the device may keep what the network does not take. */
    private static void signs(Page page) {
        page.waitForFunction(
                "() => new Promise(done => { const a = indexedDB.open('fabcom-pesee'); a.onsuccess = () => {"
                        + " const r = a.result.transaction('device').objectStore('device').count();"
                        + " r.onsuccess = () => { a.result.close(); done(r.result === 1); }; }; })");
    }

    /** The pace of a hand on a slow network: what is typed while an answer is awaited is neither lost nor wiped. */
    @Test
    void four_weighings_faster_than_the_network_are_four() {
        try (var tab = tab(Look.PHONE)) {
            var page = tab.go(path()).page();
            signs(page);
            page.evaluate("""
                    () => { const send = window.fetch; window.fetch = async (...all) => {
                      await new Promise(done => setTimeout(done, 400)); return send(...all); }; }
                    """);
            for (var kg : List.of("1", "2", "3", "4")) weigh(page, kg, 0);
            page.locator("[data-key='5']").click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] form[action*=reprise]').length === 4"
                    + " && document.querySelector('[data-offline]').hidden");
            assertThat(page.locator("#masse").inputValue()).isEqualTo("5");
            assertThat(grams()).isEqualTo(1_000 + 2_000 + 3_000 + 4_000);
            assertThat(moves()).as("one visitor").isEqualTo(1);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** A post whose answer is cut, weighings without network, a page opened anew without network: each is counted once. */
    @Test
    void what_is_weighed_without_network_arrives_once() {
        try (var tab = tab(Look.PHONE)) {
            var page = tab.go(path()).page();
            page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
            tab.go(path()); // seen once by the worker
            signs(page);
            // the house takes it, the answer is lost
            page.route("**" + path(), route -> {
                if (!route.request().method().equals("POST")) route.resume();
                else {
                    route.fetch();
                    route.abort();
                }
            });
            weigh(page, "7", 0);
            here(page, 1);
            assertThat(grams()).isEqualTo(7_000);
            page.unroute("**" + path());
            page.context().setOffline(true);
            weigh(page, "2", 1);
            here(page, 2);
            assertThat(page.locator("[data-here]").first().innerText())
                    .as("where it goes")
                    .contains("→ Magasin");
            page.reload();
            here(page, 2);
            weigh(page, "3", 2);
            here(page, 3);
            weigh(page, "4", 2);
            here(page, 4);
            page.locator("[data-undo]").first().click(); // the 4 kg are taken back
            here(page, 5);
            assertThat(grams()).isEqualTo(7_000);
            tab.picture("pesee-hors-ligne");
            page.context().setOffline(false);
            page.locator("[data-send]").click();
            page.waitForFunction("() => document.querySelector('[data-offline]').hidden");
            assertThat(grams()).isEqualTo(7_000 + 2_000 + 3_000);
            assertThat(db.sql(
                                    "select string_agg(number::text || outcome, ' ' order by number) from flows.received r join flows.device d on d.id = r.device where d.site = :site")
                            .param("site", shop.site.id())
                            .single(String.class))
                    .isEqualTo("1KEPT 2KEPT 3KEPT 4KEPT 5KEPT");
        }
    }

    /** So many lines are kept on the device. */
    private static void here(Page page, int lines) {
        page.waitForFunction("() => document.querySelectorAll('[data-here]').length === " + lines);
    }
}
