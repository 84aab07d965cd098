package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How often a sale and a weighing go to the base: each time is a way there and back while somebody waits. */
@FabComTest
class SaleCostTest {

    private final Neighbours neighbours;
    private final Stall stall;

    SaleCostTest(ApplicationContext beans, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.stall = new Stall("Compte", beans);
    }

    /** In the night before four the day of a till is that of the calendar no more, and one question is asked besides. */
    @BeforeEach
    void at_noon() {
        var now = ZonedDateTime.ofInstant(stall.clock.instant(), Days.ZONE);
        var noon = now.with(LocalTime.NOON);
        stall.clock.forward(Duration.between(now, noon.isBefore(now) ? noon.plusDays(1) : noon));
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    /** Who, which till, what they may there, the basket; its turn, the taxes, the event, the means, what left, the basket goes. */
    @Test
    void a_sale_of_three_lines_goes_ten_times_to_the_base() {
        var till = stall.open("Caisse", 0);
        var malo = neighbours.signedIn(stall.seller);
        List<String> said = List.of();
        for (int i = 0; i < 3; i++) {
            var page = malo.get("/caisse/" + till.id());
            page = page.form("Livres").submit().follow();
            page = page.form("Livres").submit().follow();
            page = page.form("Chaises").fill("Nombre", "18").submit().follow();
            var form = page.form("Encaisser");
            said = Statements.said(() -> assertThat(form.submit().location()).contains("vente="));
        }
        assertThat(said).as(String.join("\n", said)).hasSizeLessThanOrEqualTo(10);
        assertThat(stall.events.last(till.id())).isEqualTo(5);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Who, where and what they may there, what is usual, the kind, the arrival, its line, and the words of the answer. */
    @Test
    void a_weighing_goes_seven_times_to_the_base() {
        var web = neighbours.signedIn(stall.with(Duty.INTAKE, "Inès"));
        var path = "/pesee/quai/" + stall.shop.site.id();
        web.get(path);
        List<String> said = List.of();
        for (int i = 0; i < 3; i++) said = Statements.said(() -> weigh(web, path));
        assertThat(said).as(String.join("\n", said)).hasSizeLessThanOrEqualTo(7);
    }

    private void weigh(org.fabcom.testing.WebVisitor web, String path) {
        var kind = stall.shop.books.toString();
        var answer = web.post(path, "objet", kind, "masse", "4,2", "canal", "DROP", "vers", "SHOP", "cle", Ids.token());
        assertThat(answer.status()).isEqualTo(303);
    }
}
