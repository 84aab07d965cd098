package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a device kept and the journal refused is seen by whoever checks, and by nobody of another house. */
@FabComTest
record AsideTest(ApplicationContext beans, Neighbours neighbours, Duties duties, Sql db) {

    @Test
    void a_refused_line_is_listed_with_its_mass_and_its_reason() {
        var shop = new Shop("Écarte", beans);
        var device = device(shop);
        received(device, 1, "{\"acte\":\"peser\",\"champs\":{\"objet\":\"" + shop.chairs + "\",\"masse\":\"12,345\"}}");
        received(device, 2, "{\"champs\":{\"masse\":\"\\u0000\"}}");
        received(device, 3, "rien de lisible");
        var path = "/pesee/mises-de-cote/" + shop.owner();
        var page = neighbours.signedIn(shop.manager).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("12,345", "Chaises (officiel)", "Ce mois est clos");
        assertThat(page.page().select("tbody tr")).hasSize(3);
        var trainee = neighbours.person("Irène");
        neighbours.seat(shop.organisation, trainee, Seat.MEMBER);
        duties.grant(shop.site.id(), trainee.id(), Duty.INTAKE, shop.manager.id());
        assertThat(neighbours.signedIn(trainee).get(path).status()).isEqualTo(403);
        var other = new Shop("Ailleurs", beans);
        assertThat(neighbours.signedIn(other.manager).get(path).status()).isEqualTo(403);
    }

    @Test
    void whoever_checks_enters_it_corrected_or_drops_it_with_a_reason_once() {
        var shop = new Shop("Décide", beans);
        var device = device(shop);
        received(
                device,
                1,
                "{\"a\":\"2026-11-02T09:30:00Z\",\"champs\":{\"objet\":\"" + shop.chairs
                        + "\",\"masse\":\"960\",\"canal\":\"HOME\"}}");
        received(device, 2, "rien de lisible");
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/mises-de-cote/" + shop.owner();
        var one = keeper.get(path + "/" + device + "/1");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text()).contains("Ce mois est clos", "960", "Chaises (officiel)", "ligne n° 1");
        var today = shop.today.toString();
        assertThat(keeper.post(path + "/" + device + "/1/reprise", "objet", "", "masse", "0,96", "jour", today)
                        .status())
                .isEqualTo(422);
        var taken = keeper.post(
                path + "/" + device + "/1/reprise", "objet", shop.chairs.toString(), "masse", "0,96", "jour", today);
        assertThat(taken.status()).isEqualTo(303);
        assertThat(db.sql("""
                select w.grams || ' ' || w.channel || ' ' || w.deferred || ' ' || e.outcome
                from flows.aside_end e join flows.weighing w on w.id = e.line where e.device = :device
                """).param("device", device).single(String.class))
                .as("all else stands as the device kept it")
                .isEqualTo("960 HOME true TAKEN");
        assertThat(keeper.post(
                                path + "/" + device + "/1/reprise",
                                "objet",
                                shop.chairs.toString(),
                                "masse",
                                "0,96",
                                "jour",
                                today)
                        .status())
                .as("once")
                .isEqualTo(409);
        assertThat(keeper.post(path + "/" + device + "/2/abandon").status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(keeper.post(path + "/" + device + "/2/abandon", "raison", "essai de l’appareil")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(path + "?suite=OPEN").page().select("tbody tr")).isEmpty();
        assertThat(keeper.get(path + "/" + device + "/2").text()).contains("abandonnée", "essai de l’appareil");
        var auditor = neighbours.person("Odile");
        neighbours.seat(shop.organisation, auditor, Seat.MEMBER);
        duties.grant(shop.site.id(), auditor.id(), Duty.AUDITOR, shop.manager.id());
        assertThat(neighbours
                        .signedIn(auditor)
                        .post(path + "/" + device + "/2/abandon", "raison", "x")
                        .status())
                .isEqualTo(403);
    }

    private UUID device(Shop shop) {
        var id = Ids.next();
        db.sql("""
                insert into flows.device (id, site, person, public_key, registered_at)
                values (:id, :site, :person, decode(repeat('01', 91), 'hex'), now())
                """)
                .param(
                        "id",
                        id,
                        "site",
                        shop.site.id(),
                        "person",
                        shop.manager.id().value())
                .update();
        return id;
    }

    private void received(UUID device, int number, String said) {
        db.sql("""
                insert into flows.received (device, number, said, signature, outcome, why, received_at)
                values (:device, :number, :said, decode(repeat('01', 64), 'hex'), 'REFUSED', 'MONTH_CLOSED', now())
                """).param("device", device, "number", number, "said", said).update();
    }
}
