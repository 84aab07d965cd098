package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The answer as a browser on a phone shows it: its length, its taps, what is typed and opened in place. */
@FabComTest
@WithDemonstration
record AnswerInTheBrowserTest(Web web) {

    private static final int SCREEN = 740;
    private static final String GONE = "p=9&c=300&m=1&t=google-drive~s9~of~gn~h2.5&t=whatsapp~s9~op~gn"
            + "&t=mailchimp~s2~op~gn~h1&t=helloasso~s3~oe~gn~h1.5&t=doodle~s9~ou~gn";
    private static final String CAFE = "s=c&p=2&c=640&m=1&t=sumup~s2~oe~ge~h1~y1800~v23&t=planity~s2~oe~gu~h2"
            + "&t=google-business-profile~s1~op~gn~h1&t=instagram~s1~op~gn~h6&t=shopify~s1~oe~ge~fbasic~h4";
    private static final Map<String, String> SHEETS = Map.of(
            "association", "/faire-le-point/resultat?" + GONE,
            "cafe", "/faire-le-point/resultat?" + CAFE,
            "seven",
                    "/faire-le-point/resultat?p=12&t=google-drive~of&t=whatsapp&t=gmail&t=helloasso&t=doodle&t=facebook-page&t=canva",
            "six",
                    "/faire-le-point/resultat?s=c&t=sumup&t=google-business-profile~of&t=instagram&t=excel&t=thefork&t=booking-com",
            "bare", "/faire-le-point/resultat?t=google-drive&t=whatsapp&t=gmail&t=excel&t=helloasso");
    private static final String WORDS = """
            () => {
              const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              let words = 0;
              while (walker.nextNode()) {
                const around = walker.currentNode.parentElement;
                if (around.closest(".hidden") || !around.checkVisibility()) continue;
                words += walker.currentNode.textContent.split(/\\s+/).filter(it => /[\\p{L}\\p{N}]/u.test(it)).length;
              }
              return words;
            }""";

    @Test
    void it_is_short_in_words_and_in_screens_before_anything_is_opened() {
        try (var tab = Browser.get().open(web.address(), new Look(360, false, true))) {
            SHEETS.forEach((name, path) -> {
                tab.go(path).picture("point-" + name);
                int words = ((Number) tab.page().evaluate(WORDS)).intValue();
                var height = ((Number) tab.page().evaluate("document.documentElement.scrollHeight")).intValue();
                System.out.println("sheet " + name + ": " + words + " words, " + height + " px, "
                        + "%.1f screens".formatted(height / (double) SCREEN));
                assertThat(words).as("words of " + name).isBetween(100, 450);
                assertThat(height).as("pixels of " + name).isLessThanOrEqualTo(6 * SCREEN);
                assertThat(tab.page().locator("main details").count())
                        .as("drawers of " + name)
                        .isLessThanOrEqualTo(10);
                assertThat(tab.page().locator(".button.go").count())
                        .as("yellow of " + name)
                        .isEqualTo(1);
            });
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void an_association_and_a_cafe_come_to_it_in_thirteen_taps_without_typing() {
        var tools = Map.of(
                "une association", List.of("Google Drive", "WhatsApp", "Mailchimp", "HelloAsso", "Doodle"),
                "un commerce", List.of("Google Business Profile", "Instagram", "SumUp", "Planity", "Shopify"));
        tools.forEach((kind, names) -> {
            try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
                tab.go("/");
                int taps = tap(tab, "main a.go");
                taps += tap(tab, "label:has-text('" + kind + "')");
                taps += tap(tab, "main form button:has-text('Continuer')");
                for (var name : names) {
                    taps += tap(tab, ".add:has-text('" + name + "')");
                    tab.page().locator("details.tool:has-text('" + name + "')").waitFor();
                }
                taps += tap(tab, "main button.go");
                tab.page().waitForURL(it -> it.contains("/resultat"));
                System.out.println(kind + ": " + taps + " taps");
                assertThat(taps).as(kind).isLessThanOrEqualTo(13);
                assertThat(tab.page().locator(".swaps > li").count()).as(kind).isEqualTo(5);
                assertThat(tab.tooWide()).isFalse();
                assertThat(tab.complaints()).isEmpty();
            }
        });
    }

    private static int tap(Tab tab, String what) {
        tab.page().locator(what).first().click();
        return 1;
    }

    @Test
    void a_missing_number_is_counted_in_place_with_scripts() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/resultat?p=3&t=sumup~s2~oe&t=zoom");
            tab.page().locator("#argent input[name=plus-y0]").fill("1000");
            tab.page().locator("#argent input[name=plus-y0]").press("Enter");
            tab.page().locator("#argent input[name=plus-v0]").waitFor();
            assertThat(tab.page().url()).contains("~y1000");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void the_proof_of_a_finding_opens_its_drawer() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/resultat?" + GONE);
            tab.page().locator(".findings a:has-text('La preuve')").first().click();
            tab.page()
                    .locator("details.drawer[open] a:has-text('Les sources, datées')")
                    .first()
                    .waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void twelve_usual_tools_are_offered_and_who_typed_types_on() {
        for (var kind : List.of("s=a", "s=c"))
            assertThat(web.visitor()
                            .get("/faire-le-point/outils?" + kind)
                            .page()
                            .select("main .add"))
                    .hasSize(12);
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/outils");
            tap(tab, ".add:has-text('Gmail')");
            tab.page().locator("details.tool").waitFor();
            assertThat(tab.page().evaluate("document.activeElement.id"))
                    .as("no keyboard comes up for who only presses")
                    .isNotEqualTo("outil");
            tab.page().getByLabel("Ajouter un outil").fill("zoom");
            tab.page().getByLabel("Ajouter un outil").press("Enter");
            tab.page().locator("details.tool:has-text('Zoom')").waitFor();
            tab.page().waitForFunction("document.activeElement.id === 'outil'");
        }
    }

    @Test
    void arrows_and_enter_choose_among_the_suggestions() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/outils");
            tab.page().getByLabel("Ajouter un outil").pressSequentially("doodl");
            tab.page().locator(".pick").first().waitFor();
            tab.page().keyboard().press("ArrowDown");
            assertThat(tab.page().evaluate("document.activeElement.textContent").toString())
                    .contains("Doodle");
            tab.page().keyboard().press("ArrowUp");
            assertThat(tab.page().evaluate("document.activeElement.id")).isEqualTo("outil");
            tab.page().keyboard().press("ArrowDown");
            tab.page().keyboard().press("Enter");
            tab.page().locator("details.tool").waitFor();
            assertThat(tab.page().url()).contains("t=doodle");
        }
    }
}
