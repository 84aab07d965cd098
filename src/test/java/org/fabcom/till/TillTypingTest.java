package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What was refused is replaced by what is typed next, and a tablet shows the keys of families side by side. */
@FabComTest
class TillTypingTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Web web;
    private final Till till;
    private final WebVisitor malo;

    TillTypingTest(ApplicationContext beans, Neighbours neighbours, Web web) {
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
        this.web = web;
        till = stall.open("Caisse", 0);
        malo = neighbours.signedIn(stall.seller);
    }

    @Test
    void the_next_number_takes_the_place_of_the_one_that_was_refused() {
        for (var look : java.util.List.of(Look.DESK, TillOfflineStoryTest.TABLET)) {
            try (var tab = Browser.get().open(web.address(), look).as(malo)) {
                tab.go("/caisse/" + till.id());
                var page = tab.page();
                page.locator("#nombre").fill("12,30");
                page.locator(".till-desk .till-tile:has-text('Livres')").click();
                page.locator("#erreurs").waitFor();
                assertThat(page.locator("#nombre").inputValue()).isEqualTo("12,30");
                if (look == Look.DESK) page.keyboard().type("5");
                else page.locator(".till-desk [data-digit='5']").click();
                assertThat(page.locator("#nombre").inputValue()).as(look.name()).isEqualTo("5");
                page.locator(".till-desk .till-tile:has-text('Livres')").click();
                page.locator("#a-payer[data-cents='500']").waitFor();
            }
            malo.get("/caisse/" + till.id()).form("Abandonner ce ticket").submit();
        }
    }

    @Test
    void keys_of_families_stand_side_by_side_on_a_tablet() {
        try (var tab =
                Browser.get().open(web.address(), new Look(768, false, true)).as(malo)) {
            var page = tab.go("/caisse/" + till.id()).page();
            var tiles = page.locator(".till-desk .till-tile");
            assertThat(tiles.count()).isEqualTo(3);
            double first = tiles.nth(0).boundingBox().y;
            for (int n = 1; n < 3; n++)
                assertThat(tiles.nth(n).boundingBox().y).as("key " + n).isEqualTo(first);
            assertThat(tab.tooWide()).isFalse();
        }
    }
}
