package org.fabcom.instance.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** Martine’s garden with Paul, a mere member, and Julien’s brewery, which says that it buys from the garden. */
final class GardenAndBrewery {

    private static int count;

    final Organisation garden;
    final Organisation brewery;
    final WebVisitor martine;
    final WebVisitor julien;
    final WebVisitor paul;
    private final Sql db;

    GardenAndBrewery(ApplicationContext context) {
        db = context.getBean(Sql.class);
        var neighbours = context.getBean(Neighbours.class);
        int n = ++count;
        var one = neighbours.person("Martine");
        var other = neighbours.person("Julien");
        garden = neighbours.association("Jardins " + n, one);
        brewery = neighbours.association("Brasserie " + n, other);
        martine = neighbours.signedIn(one);
        julien = neighbours.signedIn(other);
        var member = neighbours.person("Paul");
        neighbours.seat(garden, member, Seat.MEMBER);
        paul = neighbours.signedIn(member);
    }

    static String form(Organisation it) {
        return "/structures/" + it.id() + "/qui-fait-quoi";
    }

    static void shown(WebVisitor who, Organisation it, String craft) {
        var answer = who.get(form(it)).form("Enregistrer la page").tick(craft).submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    /** Both are shown; the id of what Julien proposes to Martine. */
    String proposed() {
        shown(martine, garden, "agriculture, jardins");
        shown(julien, brewery, "commerce");
        var answer = julien.post(
                "/structures/" + brewery.id() + "/relations",
                "sorte",
                "BUYS",
                "sens",
                "de",
                "avec",
                garden.id().toString(),
                "precision",
                "les drêches repartent");
        assertThat(answer.follow().text()).contains("C’est proposé", "attend l’autre structure");
        return db.sql("select id::text from instance.relation where from_party = :id and refused_at is null")
                .param("id", brewery.id().value())
                .single(String.class);
    }
}
