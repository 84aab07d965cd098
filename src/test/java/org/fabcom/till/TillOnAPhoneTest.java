package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** What a walk on a phone showed: where one looks is what one needs, and nothing lies over it (issue 18: change always in view). */
@FabComTest
class TillOnAPhoneTest {

    private static final Look PHONE = new Look(320, false, true);

    private final Web web;
    private final Neighbours neighbours;
    private final Stall stall;
    private Till till;
    private WebVisitor malo;

    TillOnAPhoneTest(ApplicationContext beans, Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    @BeforeEach
    void open() {
        till = stall.open("Caisse", 8000);
        malo = neighbours.signedIn(stall.seller);
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    private void three() {
        for (var it : List.of("18,50", "2", "1"))
            malo.get(path())
                    .form(it.equals("18,50") ? "Chaises" : "Livres")
                    .fill("Nombre", it)
                    .submit();
    }

    private static void tap(Page page, String means) {
        page.locator(".till-three [value=" + means + "]").check();
    }

    private static boolean onScreen(Page page, String what) {
        return (boolean) page.evaluate("""
                what => { const it = document.querySelector(what).getBoundingClientRect();
                    return it.height > 0 && it.top >= 0 && it.bottom <= innerHeight; }""", what);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void after_a_sale_the_change_to_give_is_on_the_screen(int width) {
        three();
        try (var tab =
                Browser.get().open(web.address(), new Look(width, false, true)).as(malo)) {
            var page = tab.go(path()).page();
            page.locator("#recu-autre").fill("50");
            page.locator(".till-pay .go").scrollIntoViewIfNeeded();
            page.locator(".till-pay .go").click();
            page.locator(".till-sold").waitFor();
            assertThat(clean(page.locator(".till-sold"))).contains("À rendre 28,50 €");
            assertThat(onScreen(page, ".till-sold .till-change")).isTrue();
            tab.picture("till-sold-" + width);
            assertThat(tab.barriers()).isEmpty();
        }
    }

    /** Wherever one scrolls, no bar lies over what is typed, a note that one touches, or the change. */
    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void no_bar_covers_a_field_or_the_change(int width) {
        three();
        try (var tab =
                Browser.get().open(web.address(), new Look(width, false, true)).as(malo)) {
            var page = tab.go(path()).page();
            page.locator("#recu-autre").fill("50");
            page.locator(".till-pay details summary").click();
            assertThat(covered(page)).isEmpty();
            tab.picture("till-pay-" + width);
            page.locator("#recu-autre").scrollIntoViewIfNeeded();
            assertThat(onScreen(page, "#rendre"))
                    .as("typed, one sees what to give back")
                    .isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> covered(Page page) {
        return (List<String>) page.evaluate("""
                () => { const found = new Set();
                    for (let y = 0; y < document.body.scrollHeight; y += 40) {
                        scrollTo(0, y);
                        for (const it of document.querySelectorAll("#paye input:not([type=hidden]):not([type=radio]), #paye .choice, #rendre, #nombre")) {
                            const box = it.getBoundingClientRect(), x = box.left + box.width / 2;
                            for (const at of [box.top + 2, box.top + box.height / 2, box.bottom - 2]) {
                                if (!box.height || at < 0 || at >= innerHeight) continue;
                                const top = document.elementFromPoint(x, at);
                                if (top && top.closest(".go, .till-jump")) found.add(it.id || it.className);
                            } } }
                    return [...found]; }""");
    }

    @Test
    void a_card_asks_for_no_cash_and_a_cheque_for_its_number() {
        three();
        try (var tab = Browser.get().open(web.address(), PHONE).as(malo)) {
            var page = tab.go(path()).page();
            assertThat(page.locator("#recu-autre").isVisible()).isTrue();
            assertThat(page.locator("#cheque-note").isVisible()).isFalse();
            tap(page, "CARD");
            assertThat(page.locator(".till-given").isVisible()).isFalse();
            assertThat(page.locator("#rendre").isVisible()).isFalse();
            tap(page, "CHEQUE");
            assertThat(page.locator("#recu-autre").isVisible()).isFalse();
            tab.picture("till-cheque");
            page.locator("#cheque-note").fill("0012345 CA");
            page.locator(".till-pay details summary").click();
            page.locator("#carte").fill("10");
            assertThat(page.locator("#recu-autre").isVisible())
                    .as("the rest is cash")
                    .isTrue();
            page.locator("#carte").fill("");
            assertThat(page.locator("#recu-autre").isVisible()).isFalse();
            page.locator(".till-pay .go").click();
            page.locator(".till-sold").waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
        var paid = SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow())
                .payments();
        assertThat(paid).containsExactly(Payment.cheque(21_50, "0012345 CA"));
    }

    @Test
    void what_is_refused_leaves_what_was_typed_of_the_next_line() {
        three();
        try (var tab = Browser.get().open(web.address(), PHONE).as(malo)) {
            var page = tab.go(path()).page();
            page.locator("#nombre").fill("7");
            page.locator("#recu-autre").fill("5");
            page.locator(".till-pay .go").click();
            page.locator("#erreurs").waitFor();
            assertThat(page.locator("#nombre").inputValue()).isEqualTo("7");
            page.locator("#recu-autre").fill("50");
            page.locator(".till-pay .go").click();
            page.locator(".till-sold").waitFor();
            assertThat(page.locator("#nombre").inputValue()).isEmpty();
        }
    }

    @Test
    void counting_lands_on_what_it_gives() {
        stall.cash(till, stall.books(3, 300));
        try (var tab = Browser.get().open(web.address(), PHONE).as(malo)) {
            var page = tab.go(path() + "/fermeture").page();
            page.locator("#p2000").fill("4");
            page.locator("main button.go").click();
            page.locator(".till-gap").waitFor();
            page.waitForFunction("scrollY > 0");
            assertThat(onScreen(page, ".till-gap")).isTrue();
            assertThat(clean(page.locator(".till-gap"))).contains("Il manque 3 €");
            page.locator("#pourquoi").scrollIntoViewIfNeeded();
            tab.picture("till-count-result");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.tooWide()).isFalse();
        }
    }

    private static String clean(Locator it) {
        return it.innerText().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
