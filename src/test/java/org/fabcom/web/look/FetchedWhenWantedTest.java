package org.fabcom.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Route;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** What saves reloads is half of the weight of a page: whoever only reads never fetches it; whoever types misses nothing. */
@FabComTest
@WithCatalogue
record FetchedWhenWantedTest(Web web) {

    private static final String TOOLS = "/faire-le-point/outils?p=9";

    @Test
    void who_only_reads_fetches_nothing_to_save_reloads() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            var asked = new ArrayList<String>();
            tab.page().onRequest(it -> asked.add(it.url()));
            for (var path : List.of("/agenda", TOOLS)) tab.go(path);
            assertThat(asked).anyMatch(it -> it.contains("fabcom-")).noneMatch(it -> it.contains("htmx"));
            tab.page()
                    .waitForRequest(
                            it -> it.url().contains("htmx"),
                            () -> tab.page().getByLabel("Ajouter un outil").focus());
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_typed_while_it_comes_is_answered_all_the_same() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            var late = new ArrayList<Route>();
            tab.page().route("**/htmx-*.js", late::add);
            tab.go(TOOLS);
            var field = tab.page().getByLabel("Ajouter un outil");
            tab.page().waitForRequest(it -> it.url().contains("htmx"), field::focus);
            field.pressSequentially("doodl");
            assertThat(tab.page().locator(".pick").count()).isZero();
            late.forEach(Route::resume);
            tab.page().locator(".pick").first().waitFor();
            assertThat(tab.page().locator(".pick").first().textContent()).contains("Doodle");
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
