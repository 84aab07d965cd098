package org.fabcom.instance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.options.AriaRole;
import org.fabcom.kernel.Caches;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The set-up in a real browser, step by step. */
@FabComTest
record SetupScreensTest(Web web, SetupCodes codes, Caches caches) {

    @Test
    void every_step_is_open_to_all_on_a_phone_and_on_a_desk() {
        SetupWorld.firstDay(caches);
        for (var look : List.of(Look.PHONE, Look.DESK, Look.PHONE.inTheDark())) {
            try (var tab = Browser.get().open(web.address(), look)) {
                look(tab.go("/"), "door");
                tab.page().getByLabel("Code").fill(codes.draw());
                press(tab, "Commencer");
                tab.go("/installation/territoire");
                tab.page().getByLabel("Communes").first().pressSequentially("Valen");
                tab.page().getByText("Valence · Drôme (26)").click();
                look(tab, "1");
                tab.page().getByLabel("Nom du territoire").fill("Pays des Trois-Rivières");
                tab.page().getByLabel("Nom de la fabrique").fill("Les Trois-Rivières");
                tab.page().getByLabel("Communes").first().fill("");
                press(tab, "Continuer");
                tab.page()
                        .getByLabel("Éditeur", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                        .fill("SCIC Les Trois-Rivières");
                tab.page().locator("form.card").evaluate("it => it.noValidate = true");
                press(tab, "Continuer");
                look(tab, "2-refused");
                for (var step : List.of("hebergement", "allure", "vous")) look(tab.go("/installation/" + step), step);
                assertThat(tab.complaints().stream().filter(it -> !it.contains("422")))
                        .isEmpty();
            }
        }
    }

    private static void press(Browser.Tab tab, String button) {
        tab.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void look(Browser.Tab tab, String name) {
        tab.picture("setup-" + name);
        assertThat(tab.barriers()).as(name).isEmpty();
        assertThat(tab.tooWide()).as("sideways scroll of " + name).isFalse();
    }
}
