package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake desk in a browser: a thumb, a keyboard, a cable, no network, no script. */
@FabComTest
class DeskScreensTest {

    private static final Look TABLET = new Look(768, false, true);

    private final Web web;
    private final Neighbours neighbours;
    private final Sites sites;
    private final Kinds kinds;
    private final JdbcClient db;
    private final Clock clock;
    private Shop shop;

    DeskScreensTest(Web web, Neighbours neighbours, Sites sites, Kinds kinds, JdbcClient db, Clock clock) {
        this.web = web;
        this.neighbours = neighbours;
        this.sites = sites;
        this.kinds = kinds;
        this.db = db;
        this.clock = clock;
        this.shop = new Shop("Avant", neighbours, sites, kinds, clock);
    }

    @BeforeEach
    void a_desk() {
        shop = new Shop("Quai", neighbours, sites, kinds, clock);
        for (var it : List.of(Flow.TEXTILE, Flow.TOYS, Flow.DIY, Flow.SPORT, Flow.CYCLES, Flow.GARDEN, Flow.HOUSEWARE))
            shop.kind("T" + it.name().toLowerCase(java.util.Locale.ROOT), it, null, Electrical.NONE);
    }

    private String path() {
        return "/pesee/quai/" + shop.site.id();
    }

    @Test
    void it_has_no_barrier_at_any_width() {
        Browser.get()
                .walk(
                        web,
                        neighbours.signedIn(shop.manager),
                        "pesee",
                        Map.of(
                                "quai",
                                path(),
                                "accueil",
                                "/pesee",
                                "reglages",
                                "/pesee/reglages/" + shop.owner(),
                                "objets",
                                "/pesee/reglages/" + shop.owner() + "/objets",
                                "cahier",
                                path() + "?differe=oui"));
        try (var tab = Browser.get().open(web.address(), TABLET).as(neighbours.signedIn(shop.manager))) {
            tab.go(path()).picture("pesee-quai");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.tooWide()).isFalse();
            double pad = tab.page().locator(".pad").boundingBox().y;
            assertThat(tab.page().locator(".from").boundingBox().y - pad).isBetween(250.0, 360.0);
        }
    }

    /** Four weighings by taps alone, of three figures each: five taps a weighing, in 20 seconds. */
    @Test
    void four_weighings_take_a_thumb_less_than_twenty_seconds() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE).as(neighbours.signedIn(shop.manager))) {
            tab.go(path());
            var page = tab.page();
            long start = System.nanoTime();
            for (int i = 1; i <= 4; i++) {
                for (var key : List.of("1", ",", String.valueOf(i)))
                    page.locator("[data-key='" + key + "']").click();
                page.locator(".kinds label").nth(i % 3).click();
                assertThat(page.locator("[data-go]").innerText()).contains("1,");
                page.locator("[data-go]").click();
                page.waitForFunction(
                        "n => document.querySelectorAll('[data-lines] s').length === 0 && document.querySelectorAll('[data-lines] li form').length >= n",
                        i + 1);
            }
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            System.out.println("four weighings: " + seconds + " s, 5 taps each");
            assertThat(seconds).isLessThan(20);
            assertThat(grams()).isEqualTo(1_100 + 1_200 + 1_300 + 1_400);
            assertThat(moves()).as("one arrival").isEqualTo(1);
            page.locator("[data-repeat]").click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] li').length === 5");
            assertThat(grams()).isEqualTo(5_000 + 1_400);
            page.locator(".notice form button").click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] s').length === 1");
            assertThat(grams()).isEqualTo(5_000);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** The letter of a unit behind a number is no shortcut. */
    @Test
    void grams_typed_on_a_keyboard_are_grams() {
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(shop.manager))) {
            tab.go(path());
            var page = tab.page();
            page.locator("#masse").click();
            page.keyboard().type("850 g");
            page.locator(".kinds label").first().click();
            assertThat(page.locator("[data-go]").innerText()).contains("0,85");
            page.locator("[data-go]").click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] li form').length >= 2");
            assertThat(grams()).isEqualTo(850);
        }
    }

    @Test
    void a_keyboard_weighs_without_a_mouse_and_960_kg_is_asked_about() {
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(shop.manager))) {
            tab.go(path());
            var page = tab.page();
            page.keyboard().type("960");
            page.keyboard().type("a");
            page.keyboard().press("Enter");
            var rather = page.locator("[data-rather]");
            rather.waitFor();
            assertThat(rather.innerText()).contains("960 g");
            assertThat(grams()).isZero();
            rather.click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] li form').length >= 2");
            assertThat(grams()).isEqualTo(960);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void without_script_it_is_a_plain_form_with_the_same_guard() {
        try (var tab =
                Browser.get().open(web.address(), Look.PHONE.withoutScripts()).as(neighbours.signedIn(shop.manager))) {
            tab.go(path());
            var page = tab.page();
            page.locator("#masse").fill("960");
            page.locator(".kinds label").first().click();
            page.locator("button.go").click();
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Non, 960 g"))
                    .click();
            assertThat(grams()).isEqualTo(960);
            page.locator("#masse").fill("960");
            page.locator(".kinds label").first().click();
            page.locator("button.go").click();
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Oui, 960 kg"))
                    .click();
            assertThat(grams()).isEqualTo(960_960);
        }
    }

    /** A port that cuts a line in two. */
    @Test
    void a_scale_on_a_cable_fills_the_mass_in() {
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(shop.manager))) {
            tab.page().addInitScript("""
                    Object.defineProperty(navigator, "serial", { value: { requestPort: async () => ({ open: async () => {},
                      readable: new ReadableStream({ async start(to) {
                        const say = text => to.enqueue(new TextEncoder().encode(text));
                        say("US,GS,+  0.5kg\\r\\n"); await new Promise(done => setTimeout(done, 30));
                        say("ST,GS,+ 12."); await new Promise(done => setTimeout(done, 30)); say("40kg\\r\\n");
                      } }) }) } });
                    """);
            tab.go(path());
            var page = tab.page();
            page.locator("[data-serial]").click();
            page.waitForFunction("() => document.querySelector('#masse').value === '12,400'");
            assertThat(page.locator("[data-scalewords]").innerText()).contains("stable");
            page.locator(".kinds label").first().click();
            page.locator("[data-go]").click();
            page.waitForFunction("() => document.querySelectorAll('[data-lines] li form').length >= 2");
            assertThat(grams()).isEqualTo(12_400);
        }
    }

    /** Reports of weighing devices (usage page 0x8D): in motion, then stable in ounces, then over its limit, which says no mass. */
    @Test
    void a_usb_scale_fills_the_mass_in() {
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(shop.manager))) {
            tab.page().addInitScript("""
                    const said = scale => {
                      for (const bytes of [[3, 2, 0, 20, 0], [4, 11, 255, 0x34, 0x19], [6, 2, 0, 1, 0], [4, 2, 0]])
                        scale.dispatchEvent(Object.assign(new Event("inputreport"),
                          { reportId: 3, data: new DataView(new Uint8Array(bytes).buffer) }));
                      window.over = true;
                    };
                    Object.defineProperty(navigator, "hid", { value: { requestDevice: async asked => {
                      window.asked = JSON.stringify(asked);
                      return [Object.assign(new EventTarget(), { opened: false, async open() { setTimeout(() => said(this)); } })];
                    } } });
                    """);
            tab.go(path());
            var page = tab.page();
            page.locator("[data-hid]").click();
            page.waitForFunction("() => window.over");
            assertThat(page.locator("#masse").inputValue()).as("645.2 ounces").isEqualTo("18,291");
            assertThat(page.evaluate("window.asked")).isEqualTo("{\"filters\":[{\"usagePage\":141}]}");
            assertThat(page.locator("[data-scalewords]").innerText()).contains("stable");
        }
    }

    /** From now on the device may keep what the network does not take. */
    private static void signs(com.microsoft.playwright.Page page) {
        page.waitForFunction(
                "() => new Promise(done => { const a = indexedDB.open('fabcom-pesee'); a.onsuccess = () => {"
                        + " const r = a.result.transaction('device').objectStore('device').count();"
                        + " r.onsuccess = () => { a.result.close(); done(r.result === 1); }; }; })");
    }

    /** The pace of a hand on a slow network: what is typed while an answer is awaited is neither lost nor wiped. */
    @Test
    void four_weighings_faster_than_the_network_are_four() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE).as(neighbours.signedIn(shop.manager))) {
            var page = tab.page();
            tab.go(path());
            signs(page);
            page.evaluate("""
                    () => { const send = window.fetch; window.fetch = async (...all) => {
                      await new Promise(done => setTimeout(done, 400)); return send(...all); }; }
                    """);
            for (var kg : java.util.List.of("1", "2", "3", "4")) weigh(page, kg, 0);
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
        try (var tab = Browser.get().open(web.address(), Look.PHONE).as(neighbours.signedIn(shop.manager))) {
            var page = tab.page();
            tab.go(path());
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
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 1");
            assertThat(grams()).isEqualTo(7_000);
            page.unroute("**" + path());
            page.context().setOffline(true);
            weigh(page, "2", 1);
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 2");
            assertThat(page.locator("[data-here]").first().innerText())
                    .as("where it goes")
                    .contains("→ Magasin");
            page.reload();
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 2");
            weigh(page, "3", 2);
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 3");
            weigh(page, "4", 2);
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 4");
            page.locator("[data-undo]").first().click(); // the 4 kg are taken back
            page.waitForFunction("() => document.querySelectorAll('[data-here]').length === 5");
            assertThat(grams()).isEqualTo(7_000);
            tab.picture("pesee-hors-ligne");
            page.context().setOffline(false);
            page.locator("[data-send]").click();
            page.waitForFunction("() => document.querySelector('[data-offline]').hidden");
            assertThat(grams()).isEqualTo(7_000 + 2_000 + 3_000);
            assertThat(db.sql(
                                    "select string_agg(number::text || outcome, ' ' order by number) from flows.received r join flows.device d on d.id = r.device where d.site = ?")
                            .param(shop.site.id())
                            .query(String.class)
                            .single())
                    .isEqualTo("1KEPT 2KEPT 3KEPT 4KEPT 5KEPT");
        }
    }

    private static void weigh(com.microsoft.playwright.Page page, String kg, int kind) {
        page.locator("[data-key='" + kg + "']").click();
        page.locator(".kinds label").nth(kind).click();
        page.locator("[data-go]").click();
    }

    private long grams() {
        return db.sql("select coalesce(sum(grams), 0)::bigint from flows.daily where site = ? and way = 'IN'")
                .param(shop.site.id())
                .query(Long.class)
                .single();
    }

    private long moves() {
        return db.sql("select count(*) from flows.movement where site = ?")
                .param(shop.site.id())
                .query(Long.class)
                .single();
    }
}
