package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarter of Ecomaison: figures by channel, sent from the 15th of the second month on, frozen, accepted or sent back. */
@FabComTest
class DeclarationTest {

    private final Neighbours neighbours;
    private final Sites sites;
    private final Kinds kinds;
    private final Intakes intakes;
    private final JdbcClient db;
    private final MovedClock clock;

    DeclarationTest(Neighbours neighbours, Sites sites, Kinds kinds, Intakes intakes, JdbcClient db, Clock clock) {
        this.neighbours = neighbours;
        this.sites = sites;
        this.kinds = kinds;
        this.intakes = intakes;
        this.db = db;
        this.clock = (MovedClock) clock;
    }

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void a_quarter_from_its_weighings_to_its_pro_forma() {
        var shop = new Shop("Déclare", neighbours, sites, kinds, clock);
        intakes.record(shop.arrival(shop.chairs, 12_345, Sent.SHOP, shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/declarations/" + shop.owner();
        var quarter = LocalDate.of(shop.today.getYear(), (shop.today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        var at = path + "?trimestre=" + quarter;
        assertThat(keeper.post(
                                path + "/correspondance",
                                "trimestre",
                                quarter.toString(),
                                "objet-" + shop.chairs,
                                "SEAT")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(at).page().select("tbody td").first().text()).isEqualTo("0,012 t");
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .as("not open yet")
                .isEqualTo(409);
        clock.forward(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(
                shop.today, quarter.plusMonths(4).plusDays(14))));
        keeper = neighbours.signedIn(shop.manager);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .as("submitted twice")
                .isEqualTo(409);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "RETURNED")
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "RETURNED", "mots", "Preuve illisible");
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED");
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "ACCEPTED", "mots", "PF-2026-77");
        assertThat(db.sql("select string_agg(step, ' ' order by entry) from flows.declaration_step where owner = ?")
                        .param(shop.owner().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTED RETURNED SUBMITTED ACCEPTED");
        assertThat(db.sql(
                                "select figures -> 'SEAT' -> 'in' ->> 0 from flows.declaration_step where owner = ? and step = 'SUBMITTED' limit 1")
                        .param(shop.owner().value())
                        .query(String.class)
                        .single())
                .isEqualTo("12345");
        assertThat(keeper.get(at).page().text()).contains("PF-2026-77");
    }
}
