package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a device sold enters once, in its order, or stands aside with its reason. */
@FabComTest
class SalesWithoutNetworkTest extends WithTablet {

    SalesWithoutNetworkTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void each_enters_once_in_the_order_of_its_device_with_both_dates() {
        var early = now().minus(Duration.ofMinutes(50)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var first = tablet.books(stall.shop.books, 3, session, early);
        var second = books(1);
        assertThat(tablet.send(second).status()).as("out of order").isEqualTo(409);
        assertThat(tablet.send(first).body()).isEqualTo("{}");
        assertThat(tablet.send(second).body()).isEqualTo("{}");
        assertThat(tablet.send(first).body()).as("twice").isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(300L, 100L);
        var sale = sold().getFirst();
        assertThat(sale.keptAt()).isEqualTo(early);
        assertThat(sale.event().at()).isAfter(early.plus(Duration.ofMinutes(49)));
        assertThat(sale.writtenOn()).isNull();
        assertThat(sale.event().session()).isEqualTo(session);
        assertThat(sale.event().operator()).isEqualTo(stall.seller.id());
        assertThat(sale.lines().getFirst().rate()).as("the guide's VAT").isEqualTo(550);
        assertThat(sale.event().said().path("device").path("text").asString()).isEqualTo(first.text());
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + sale.event().number())
                        .text())
                .contains("Vendue sans réseau le");
        assertThat(aside()).contains("Il n’y a rien à reprendre");
    }

    /** Somebody else at the same till carries what this device signed: it stays the sale of whoever sold. */
    @Test
    void whoever_stands_at_the_till_may_send_what_another_sold() {
        var line = books(2);
        var irene = neighbours.signedIn(stall.with(Duty.TILL, "Irène"));
        assertThat(tablet.send(irene, line).status()).isEqualTo(200);
        assertThat(sold().getFirst().event().operator()).isEqualTo(stall.seller.id());
        var stranger = neighbours.signedIn(neighbours.person("Passante"));
        assertThat(tablet.send(stranger, books(1)).status()).isEqualTo(403);
        assertThat(sold()).hasSize(1);
    }

    @Test
    void another_text_under_the_same_number_stands_aside() {
        var line = books(1);
        tablet.send(line);
        var other = tablet.signed(1, line.text().replace("\"pieces\":1", "\"pieces\":2"));
        assertThat(tablet.send(other).body()).contains("Vente à reprendre");
        assertThat(tablet.send(other).status()).isEqualTo(200);
        assertThat(sold()).hasSize(1);
        assertThat(aside())
                .contains("Son numéro est déjà pris par une autre vente")
                .containsOnlyOnce("Vente gardée n°");
    }

    @Test
    void what_was_altered_on_the_way_is_named_and_does_not_enter() {
        var line = books(9);
        var cheaper = new Tablet.Line(1, line.text().replace("900", "100"), line.signature());
        assertThat(tablet.send(cheaper).body()).contains("La signature n’est pas celle de l’appareil");
        assertThat(sold()).isEmpty();
        assertThat(tablet.send(line).body()).as("the true one still enters").isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(900L);
        assertThat(aside()).contains("La signature n’est pas celle de l’appareil");
    }

    @Test
    void a_number_that_never_comes_is_named_and_the_rest_enters() {
        tablet.send(books(1));
        books(2);
        var third = books(3);
        var gap = tablet.send(third);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.body()).contains("\"dernier\":1").contains("Il manque le numéro 2");
        assertThat(malo.post(tablet.path + "/trou", "appareil", tablet.id, "n", "3")
                        .status())
                .isEqualTo(200);
        assertThat(tablet.send(third).body()).isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(100L, 300L);
        assertThat(aside()).contains("Vente gardée n° 2").contains("Elle n’est jamais arrivée");
        assertThat(malo.post(tablet.path + "/trou", "appareil", tablet.id, "n", "99999")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_chain_that_does_not_hold_stands_aside() {
        tablet.send(books(1));
        var line = books(2);
        var cut = tablet.signed(2, line.text().replaceAll("\"avant\":\"[0-9a-f]{64}\"", "\"avant\":\"\""));
        assertThat(tablet.send(cut).body()).contains("ne suit pas la précédente");
        assertThat(sold()).hasSize(1);
    }

    @Test
    void a_device_that_is_not_registered_here_stands_aside() {
        var line = books(1);
        tablet.id = Ids.next().toString();
        assertThat(tablet.send(line).body()).contains("\"inconnu\":true");
        assertThat(sold()).isEmpty();
        assertThat(aside()).contains("un appareil inconnu").contains("n’est pas, ou plus, inscrit");
    }

    /** The day was counted and closed meanwhile: what was sold in it is refused, then entered as from a notebook. */
    @Test
    void after_the_day_is_closed_it_waits_for_the_next_session() {
        var line = books(4);
        stall.close(till, 8000);
        assertThat(tablet.send(line).body()).contains("La caisse est fermée");
        assertThat(aside()).contains("4 × Livres").contains("Ouvrez la caisse pour entrer ces ventes");
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        var page = malo.get("/caisse/" + till.id());
        assertThat(page.text()).contains("1 vente sans réseau à reprendre");
        page = page.click("1 vente sans réseau à reprendre")
                .form("Entrer cette vente")
                .submit()
                .follow();
        assertThat(page.text()).contains("La vente est entrée").contains("Il n’y a rien à reprendre");
        var sale = sold().getFirst();
        assertThat(sale.cents()).isEqualTo(400);
        assertThat(sale.writtenOn()).isEqualTo(BusinessDay.of(now()));
        assertThat(sale.event().session()).isGreaterThan(session);
        assertThat(tablet.send(line).status()).as("sent again").isEqualTo(200);
        assertThat(sold()).hasSize(1);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Another session is open already: it enters there at once, as from a notebook, on the day on which it was sold. */
    @Test
    void in_a_later_session_it_enters_with_the_day_on_which_it_was_sold() {
        var line = books(1);
        var day = BusinessDay.of(now());
        stall.clock.forward(Duration.ofHours(30));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        assertThat(tablet.send(line).body()).isEqualTo("{}");
        assertThat(sold().getFirst().writtenOn()).isEqualTo(day);
        assertThat(sold().getFirst().event().day()).isAfter(day);
    }
}
