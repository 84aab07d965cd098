package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Sums of a month go from one organisation to another, signed: sums only, and not one changed figure passes. */
@FabComTest
record NetworkTest(ApplicationContext beans, Neighbours neighbours, Intakes intakes, Duties duties) {

    @Test
    void a_month_is_given_verified_and_laid_side_by_side() {
        var shop = new Shop("Donne", beans);
        intakes.record(shop.arrival(shop.chairs, 12_345, Sent.SHOP, shop.key()));
        intakes.record(shop.arrival(shop.fridges, 40_000, Sent.RECYCLER, shop.key()));
        var month = YearMonth.from(shop.today).toString();
        var giver = neighbours.signedIn(shop.manager);
        var file = giver.get("/pesee/reseau/" + shop.owner() + "/" + month + ".json")
                .body();
        var said = JsonMapper.shared().readTree(file).get("dit").asString();
        assertThat(said).contains("\"FURNITURE\":{\"received\":12345", "\"recycled\":40000");
        assertThat(said).as("sums only").doesNotContain(shop.manager.name(), "Chaises", shop.chairs.toString());

        var network = new Shop("Réseau régional", beans);
        var reader = neighbours.signedIn(network.manager);
        var path = "/pesee/reseau/" + network.owner();
        assertThat(reader.post(path, "texte", file.replace("12345", "92345")).status())
                .as("one figure changed")
                .isEqualTo(422);
        assertThat(reader.post(path, "texte", "{}").status()).isEqualTo(422);
        assertThat(reader.post(path, "texte", file).status()).isEqualTo(303);
        var page = reader.get(path + "?mois=" + month);
        assertThat(page.page()
                        .select("tbody tr:has(th:contains(" + shop.organisation.name() + ")):has(td:nth-child(8))")
                        .text())
                .contains("0,052 t", "0,040 t", "0 %", "vérifiée, clé");
        reader.post(path, "texte", file);
        assertThat(reader.get(path + "?mois=" + month).page().select("tbody tr:has(td:nth-child(8))"))
                .as("once, beside one's own")
                .hasSize(2);

        var trainee = neighbours.person("Stagiaire du réseau");
        neighbours.seat(shop.organisation, trainee, Seat.MEMBER);
        duties.grant(shop.site.id(), trainee.id(), Duty.INTAKE, shop.manager.id());
        assertThat(neighbours
                        .signedIn(trainee)
                        .get("/pesee/reseau/" + shop.owner() + "/" + month + ".json")
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/pesee/reseau/" + shop.owner()).status()).isEqualTo(403);
    }
}
