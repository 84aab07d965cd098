package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What walkers saw askew: measured in a browser, narrow and wide. */
@FabComTest
@WithDemonstration
record FittingLooksTest(Web web) {

    private static final String SHEET =
            "/faire-le-point/resultat?p=12&t=google-drive~of&t=whatsapp~of&t=doodle&t=helloasso";

    private static double number(Tab tab, String script) {
        return ((Number) tab.page().evaluate(script)).doubleValue();
    }

    @Test
    void a_suggestion_is_one_line_with_its_sign_and_the_bar_of_progress_reaches_its_end() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/outils?q=gogle+drive").picture("point-suggestions");
            assertThat(
                            number(
                                    tab,
                                    "Math.max(...[...document.querySelectorAll('.suggest .pick')].map(it => it.querySelector('span')"
                                            + ".getBoundingClientRect().top - it.querySelector('.i').getBoundingClientRect().bottom))"))
                    .as("no sign stands above its words")
                    .isNegative();
            assertThat(number(
                            tab,
                            "new Set([...document.querySelectorAll('.suggest .pick > :not(.i)')]"
                                    + ".map(it => Math.round(it.getBoundingClientRect().left))).size"))
                    .as("all words begin in one column")
                    .isEqualTo(1);
            assertThat(
                            number(
                                    tab,
                                    "document.querySelector('.steps').getBoundingClientRect().right"
                                            + " - document.querySelector('.steps rect:last-child').getBoundingClientRect().right"))
                    .isBetween(-1.0, 1.0);
            assertThat(tab.tooWide()).isFalse();
        }
    }

    @Test
    void the_two_buttons_of_a_page_for_paper_stand_in_one_line_or_one_column() {
        for (var look : new Look[] {Look.PHONE, Look.DESK})
            try (var tab = Browser.get().open(web.address(), look)) {
                tab.go(SHEET + "&imprimer").picture("point-print-" + look.width());
                assertThat(
                                tab.page()
                                        .evaluate(
                                                "(() => { const [a, b] = [...document.querySelectorAll('.notice.no-print .button')].map(it => it.getBoundingClientRect());"
                                                        + " return Math.abs(a.top - b.top) < 1 || Math.abs(a.left - b.left) < 1; })()"))
                        .as(look.toString())
                        .isEqualTo(true);
            }
    }

    @Test
    void no_empty_band_lies_under_the_findings_on_a_wide_screen() {
        try (var tab = Browser.get().open(web.address(), Look.DESK)) {
            tab.go(SHEET).picture("point-wide");
            assertThat(number(
                            tab,
                            "document.querySelector('.first').getBoundingClientRect().bottom"
                                    + " - document.querySelector('.findings').getBoundingClientRect().bottom"))
                    .isLessThan(60);
        }
    }

    @Test
    void a_year_stands_in_its_box_on_one_line() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/").picture("home-dates");
            assertThat(
                            number(
                                    tab,
                                    "Math.max(...[...document.querySelectorAll('.dated > .day')].map(it => it.getBoundingClientRect().height))"))
                    .isLessThan(75);
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('.dated > .day')].every(it => it.scrollWidth <= it.clientWidth + 1)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void back_to_a_form_that_was_sent_shows_no_fault_of_before() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/accompagnements/demander?p=12&t=google-drive~of");
            tab.page().locator("[name=nom]").fill("Odette Roux");
            tab.page().locator("[name=telephone]").fill("06 12 34 56 7");
            tab.page().locator("form button:has-text('Être rappelé')").first().click();
            tab.page().locator("#erreurs").waitFor();
            tab.page().locator("[name=telephone]").fill("06 12 34 56 78");
            tab.page().locator("form button:has-text('Être rappelé')").first().click();
            tab.page().waitForURL(it -> it.contains("/demander/rappel"));
            tab.page().goBack();
            assertThat(tab.page().locator("#erreurs, .field .error").count()).isZero();
        }
    }
}
