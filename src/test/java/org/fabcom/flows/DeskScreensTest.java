package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The intake desk in a browser: a thumb, a keyboard, a cable, no script. */
@FabComTest
class DeskScreensTest extends WithDesk {

    private static final Look TABLET = new Look(768, false, true);

    DeskScreensTest(ApplicationContext beans) {
        super(beans);
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
        try (var tab = tab(TABLET)) {
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
        try (var tab = tab(Look.PHONE)) {
            var page = tab.go(path()).page();
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
        try (var tab = tab(Look.DESK)) {
            var page = tab.go(path()).page();
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
        try (var tab = tab(Look.DESK)) {
            var page = tab.go(path()).page();
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
        try (var tab = tab(Look.PHONE.withoutScripts())) {
            var page = tab.go(path()).page();
            answer(page, "Non, 960 g");
            assertThat(grams()).isEqualTo(960);
            answer(page, "Oui, 960 kg");
            assertThat(grams()).isEqualTo(960_960);
        }
    }

    private static void answer(Page page, String button) {
        page.locator("#masse").fill("960");
        page.locator(".kinds label").first().click();
        page.locator("button.go").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** A port that cuts a line in two. */
    @Test
    void a_scale_on_a_cable_fills_the_mass_in() {
        try (var tab = tab(Look.DESK)) {
            tab.page().addInitScript("""
                    Object.defineProperty(navigator, "serial", { value: { requestPort: async () => ({ open: async () => {},
                      readable: new ReadableStream({ async start(to) {
                        const say = text => to.enqueue(new TextEncoder().encode(text));
                        say("US,GS,+  0.5kg\\r\\n"); await new Promise(done => setTimeout(done, 30));
                        say("ST,GS,+ 12."); await new Promise(done => setTimeout(done, 30)); say("40kg\\r\\n");
                      } }) }) } });
                    """);
            var page = tab.go(path()).page();
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
        try (var tab = tab(Look.DESK)) {
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
            var page = tab.go(path()).page();
            page.locator("[data-hid]").click();
            page.waitForFunction("() => window.over");
            assertThat(page.locator("#masse").inputValue()).as("645.2 ounces").isEqualTo("18,291");
            assertThat(page.evaluate("window.asked")).isEqualTo("{\"filters\":[{\"usagePage\":141}]}");
            assertThat(page.locator("[data-scalewords]").innerText()).contains("stable");
        }
    }
}
