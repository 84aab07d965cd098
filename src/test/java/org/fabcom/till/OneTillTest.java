package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever sets a till up gives it another name and takes its devices away; its receipts say who sells. */
@FabComTest
class OneTillTest {

    private final Neighbours neighbours;
    private final Stall stall;

    OneTillTest(ApplicationContext beans, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    @Test
    void it_is_called_otherwise_with_its_twin_and_never_as_its_neighbour() {
        var till = stall.till("Caisse d’entrée");
        var twin = stall.training(till);
        stall.till("Caisse du fond");
        var keeper = neighbours.signedIn(stall.shop.manager);
        var page = keeper.get("/caisse").click("Régler");
        assertThat(keeper.get("/caisse/" + till.id() + "/reglages")
                        .form("Renommer")
                        .fill("Nom", "Caisse du fond")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(page.status()).isEqualTo(200);
        var done = keeper.get("/caisse/" + till.id() + "/reglages")
                .form("Renommer")
                .fill("Nom", "Caisse du jardin")
                .submit();
        assertThat(done.follow().text()).contains("Caisse du jardin").doesNotContain("Caisse d’entrée");
        assertThat(stall.tills.need(twin.id()).name()).isEqualTo("Caisse du jardin");
        var seller = neighbours.signedIn(stall.seller);
        assertThat(seller.get("/caisse/" + till.id() + "/reglages").status()).isEqualTo(403);
        assertThat(seller.post("/caisse/" + till.id() + "/reglages", "nom", "Ma caisse")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_a_device_that_was_taken_away_still_sends_is_not_sold() {
        var till = stall.open("Caisse des appareils", 0);
        var malo = neighbours.signedIn(stall.seller);
        var tablet = new Tablet(till, malo);
        long session = stall.sessions.current(till.id()).orElseThrow().number();
        assertThat(tablet.send(tablet.books(stall.shop.books, 1, session, now()))
                        .status())
                .isEqualTo(200);
        var path = "/caisse/" + till.id() + "/reglages";
        assertThat(malo.post(path + "/appareils/" + tablet.id + "/retirer").status())
                .isEqualTo(403);
        var keeper = neighbours.signedIn(stall.shop.manager);
        var page = keeper.get(path);
        assertThat(page.page().select("#appareils li").text()).contains("Malo").contains("une ligne envoyée");
        assertThat(page.form("Retirer").submit().follow().text()).contains("L’appareil est retiré");
        assertThat(keeper.get(path).text()).contains("Aucun appareil");
        long before = stall.events.last(till.id());
        assertThat(tablet.send(tablet.books(stall.shop.books, 2, session, now()))
                        .status())
                .isLessThan(500);
        assertThat(stall.events.last(till.id())).isEqualTo(before);
        assertThat(keeper.post(path + "/appareils/" + tablet.id + "/retirer").status())
                .as("it is gone")
                .isEqualTo(404);
    }

    private Instant now() {
        return stall.clock.instant();
    }

    @Test
    void a_receipt_says_the_number_of_the_house() {
        var till = stall.open("Caisse des tickets", 0);
        stall.db
                .sql("update people.organisation set siret = '73282932000074', rna = null where id = :owner")
                .param("owner", stall.owner().value())
                .update();
        try {
            var number = stall.cash(till, stall.books(1, 100)).number();
            var paper = neighbours
                    .signedIn(stall.seller)
                    .post("/caisse/" + till.id() + "/ventes/" + number + "/ticket")
                    .paper();
            assertThat(paper).contains("SIRET 73282932000074");
        } finally {
            stall.db
                    .sql("update people.organisation set siret = null where id = :id")
                    .param("id", stall.owner().value())
                    .update();
        }
    }
}
