package org.fabcom.accompaniers;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.communes.Commune;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever gives a case reads of each mediator how much room they have and how far they are. */
@FabComTest
@WithCatalogue
record MediatorRoomTest(Accompaniers accompaniers, Neighbours neighbours, Sql db, ApplicationContext beans) {

    @Test
    void it_says_how_much_room_and_how_far() {
        var garden = new Accompanied(beans).garden();
        db.sql("update people.organisation set commune_code = '26362', commune_name = 'Valence' where id = :id")
                .param("id", garden.gardens.id().value())
                .update();
        var samira = neighbours.person("Samira Cohen", InstanceRole.MEDIATOR);
        var said = new Description(
                "J’accompagne.",
                "",
                Availability.LIMITED,
                LocalDate.now(Span.ZONE).plusDays(30),
                new Area(new Commune("38185", "Grenoble"), Set.of(), Set.of(), false),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                new Usual(null, null, null, null, ""));
        accompaniers.describe(samira.id(), said, samira.id(), 0);
        var aline = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
        assertThat(aline.get(garden.file.url() + "/confier").text())
                .containsPattern("Samira Cohen.*Grenoble, environ [0-9]+ km · peu de place jusqu’au");
    }
}
