package org.fabcom.market.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Replying;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One's own posts and deals: the newest at once, all of them page by page. */
@FabComTest
record OwnPagesTest(ApplicationContext application, Neighbours neighbours, Replying replying) {

    @Test
    void every_deal_and_every_post_is_reached_page_by_page() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var malo = neighbours.person("Malo");
        for (int i = 1; i <= 28; i++) {
            var id = square.replied(square.offer(oxana.id(), "Graine " + i, null), malo.id(), 1);
            if (i > 1) replying.reject(id, "", Actor.self(oxana.id()));
        }
        var his = neighbours.signedIn(malo);
        var own = his.get("/moi/place");
        assertThat(own.text()).contains("Accords terminés (27)").contains("Graine 28");
        var over = own.click("Les 27 accords terminés");
        assertThat(over.text()).contains("1 en cours").contains("1 à 25 sur 27").contains("Graine 28");
        assertThat(over.click("Suivants").text()).contains("26 à 27 sur 27").contains("Graine 2 ");
        assertThat(over.click("1 en cours").text()).contains("Graine 1 ").doesNotContain("Graine 28");

        var hers = neighbours.signedIn(oxana).get("/moi/place");
        assertThat(hers.text()).contains("1 à 25 sur 28").contains("à vous");
        assertThat(hers.click("Suivants").text()).contains("26 à 28 sur 28").contains("Graine 1 ");
    }
}
