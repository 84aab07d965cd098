package org.fabcom.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Aline closes the catalogue for a while and opens it again: nothing of it shows meanwhile, nothing of it is lost (E69). */
@FabComTest
record RoomsJourneyTest(Web web, Neighbours neighbours) {

    private Browser.Tab tab(Person who) {
        return Browser.get().open(web.address(), Look.DESK).as(neighbours.signedIn(who));
    }

    private static void choose(Page page, boolean open) {
        page.navigate("/administration/salles");
        page.getByLabel(Pattern.compile("^Catalogue")).setChecked(open);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();
        if (!open)
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fermer quand même"))
                    .click();
    }

    @Test
    void a_room_that_is_closed_is_nowhere_to_be_seen_and_opens_again_with_all_it_held() {
        try (var tab = tab(neighbours.person("Aline Petit", InstanceRole.ADMINISTRATOR))) {
            var page = tab.page();
            var entry =
                    page.getByRole(AriaRole.NAVIGATION).getByText("Catalogue").first();
            tab.go("/");
            assertThat(entry).isVisible();

            choose(page, false);
            tab.go("/");
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Catalogue").setExact(true)))
                    .hasCount(0);
            tab.go("/catalogue");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Fermé pour l’instant");
            assertThat(web.visitor().get("/catalogue.csv").status()).isEqualTo(404);

            choose(page, true);
            tab.go("/");
            assertThat(entry).isVisible();
            tab.go("/catalogue");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Trouver un logiciel libre");
            assertThat(tab.barriers()).isEmpty();
        }
    }
}
