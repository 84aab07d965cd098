package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.till.TillOfflineStoryTest.READY;
import static org.fabcom.till.TillOfflineStoryTest.TABLET;
import static org.fabcom.till.TillOfflineStoryTest.sell;

import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A notebook is copied with the network, whatever ticket lies unfinished on the device. */
@FabComTest
class NotebookOnTabletTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Stall stall;

    NotebookOnTabletTest(ApplicationContext beans, Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    @Test
    void a_page_of_the_notebook_and_the_ticket_of_today_keep_their_own_lines() {
        var till = stall.open("Caisse", 0);
        var path = "/caisse/" + till.id();
        var day = BusinessDay.of(stall.clock.instant()).minusDays(1);
        try (var tab = Browser.get().open(web.address(), TABLET).as(neighbours.signedIn(stall.seller))) {
            var page = tab.page();
            tab.go(path);
            page.waitForFunction(READY);
            page.context().setOffline(true);
            sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='100']").waitFor();
            page.context().setOffline(false);
            tab.go(path + "?carnet=" + day);
            page.waitForFunction("() => !document.querySelector('[data-offline]').hidden");
            assertThat(page.locator("#a-payer").count())
                    .as("the ticket of today stays away")
                    .isZero();
            sell(page, "2", "Livres");
            page.locator("#a-payer[data-cents='200']").waitFor();
            page.locator("main button.go").click();
            page.locator(".till-sold").waitFor();
            tab.go(path);
            page.locator("#a-payer[data-cents='100']").waitFor();
        }
        var sold = stall.events.between(till.id(), 1, stall.events.last(till.id())).stream()
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .toList();
        assertThat(sold).extracting(SaleRead::cents).containsExactly(200L);
        assertThat(sold.getFirst().writtenOn()).isEqualTo(day);
    }
}
