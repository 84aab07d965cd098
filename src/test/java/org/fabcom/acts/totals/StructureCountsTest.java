package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The register says beside each organisation how many acts were done in its name, in what is asked. */
@FabComTest
record StructureCountsTest(Neighbours neighbours, Clock clock, Sql db) {

    private void act(Person mediator, Organisation structure, String theme) {
        LocalDate day = Days.today(clock);
        db.sql("""
                insert into acts.act (id, mediator, day, minutes, form, place, themes, title, total, noted_at, structure)
                values (:id, :mediator, :day, 30, 'individuel', 'a_distance', array[:theme], '', 1, now(), :structure)
                """)
                .param("id", UUID.randomUUID())
                .param("mediator", mediator.id().value())
                .param("day", day)
                .param("theme", theme)
                .param("structure", structure.id().value())
                .update();
    }

    @Test
    void each_structure_is_counted_whichever_is_chosen_and_within_what_is_asked() {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var hub = neighbours.association("Le Hub du Gué", yann);
        var shed = neighbours.association("La Remise du Gué", yann);
        for (int i = 0; i < 3; i++) act(yann, hub, "email");
        act(yann, hub, "sante");
        act(yann, shed, "email");
        assertThat(counted(yann, "/actes", hub)).isEqualTo("4");
        assertThat(counted(yann, "/actes", shed)).isEqualTo("1");
        assertThat(counted(yann, "/actes?ou=" + shed.id(), hub))
                .as("the others stay counted")
                .isEqualTo("4");
        assertThat(counted(yann, "/actes?theme=sante", hub)).isEqualTo("1");
        assertThat(counted(yann, "/actes?theme=sante", shed))
                .as("none, and known so")
                .isEqualTo("0");
    }

    /** What one look asked the next one takes over, but only while nobody wrote (ADR 0281). */
    @Test
    void what_is_noted_or_withdrawn_meanwhile_is_counted_at_the_next_look_of_the_team() {
        var team = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var hub = neighbours.association("Le Hub du Pont", yann);
        neighbours.association("La Remise du Pont", yann);
        for (int n = 1; n <= 3; n++) {
            act(yann, hub, "parentalite");
            for (int look = 0; look < 2; look++) {
                assertThat(counted(team, "/actes?qui=equipe", hub)).isEqualTo(n + "");
                assertThat(year(team)).isEqualTo(n + "");
            }
        }
        db.sql("update acts.act set withdrawn_at = now() where structure = :hub and mediator = :yann")
                .param("hub", hub.id().value(), "yann", yann.id().value())
                .update();
        assertThat(counted(team, "/actes?qui=equipe", hub))
                .as("offered no more")
                .isEmpty();
        assertThat(year(team)).isEmpty();
    }

    /** Acts of the team by theme « parentalite », empty for none. */
    private static String year(WebVisitor who) {
        return who
                .get("/actes/bilan?qui=equipe&theme=parentalite")
                .page()
                .select("table.fold tbody tr:first-child td.counted")
                .eachText()
                .stream()
                .findFirst()
                .orElse("");
    }

    private String counted(Person who, String list, Organisation structure) {
        return counted(neighbours.signedIn(who), list, structure);
    }

    private static String counted(WebVisitor who, String list, Organisation structure) {
        return who.get(list)
                .page()
                .select("label.tick:has(input[name=ou][value=" + structure.id() + "]) .count")
                .text();
    }
}
