package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G39: every mandate has an end; who holds one is told before. */
@FabComTest
class MandatesTest {

    private final Neighbours neighbours;
    private final Groups groups;
    private final RoleSeats roleSeats;
    private final Bodies bodies;
    private final MandateReminders reminders;
    private final JdbcClient db;
    private final Rights rights;
    private final Seats seats;
    private final LocalDate today;

    MandatesTest(
            Neighbours neighbours,
            Groups groups,
            RoleSeats roleSeats,
            Bodies bodies,
            MandateReminders reminders,
            JdbcClient db,
            Rights rights,
            Seats seats,
            Clock clock) {
        this.neighbours = neighbours;
        this.groups = groups;
        this.roleSeats = roleSeats;
        this.bodies = bodies;
        this.reminders = reminders;
        this.db = db;
        this.rights = rights;
        this.seats = seats;
        this.today = Days.today(clock);
    }

    @Test
    void where_people_decide_together_nobody_is_given_a_mandate_without_an_end() {
        var nadia = neighbours.person("Nadia");
        var house = neighbours.association("Le Gué " + UUID.randomUUID(), nadia);
        var before = role("Lingère", house.id(), nadia);
        assertThat(roleSeats.grant(before.id(), nadia.id(), today, null, as(nadia)))
                .as("before it decides together")
                .isEmpty();
        var treasurer = role("Trésorière", house.id(), nadia);
        var body = bodies.open(house.id(), nadia.id());
        assertThat(roleSeats.grant(treasurer.id(), nadia.id(), today, null, as(nadia)))
                .contains(Refusal.ENDLESS);
        var visitor = neighbours.signedIn(nadia);
        var refused = visitor.post("/groupes/" + treasurer.id() + "/places", "personne", nadia.id() + "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ici, un mandat a une fin");
        visitor.post(
                "/groupes/" + treasurer.id() + "/places", "personne", nadia.id() + "", "au", today.plusDays(60) + "");
        assertThat(visitor.get(body.url()).text())
                .contains("Trésorière")
                .contains("jusqu’au")
                .contains("Lingère")
                .contains("sans fin, à fixer");
    }

    @Test
    void a_community_circle_keeps_its_own_ways_until_it_decides_together() {
        var malo = neighbours.person("Malo", org.fabcom.kernel.InstanceRole.COORDINATOR);
        var circle = circle("Comptes " + UUID.randomUUID(), malo);
        var role = groups.create(
                GroupKind.ROLE,
                new Group.Draft("Veilleur", "", Set.of(), Audience.HOUSE, false),
                null,
                circle.id(),
                as(malo));
        var id = ((Group.Outcome.Done) role).group().id();
        bodies.open(circle.id(), malo.id());
        assertThat(roleSeats.grant(id, malo.id(), today, null, as(malo))).contains(Refusal.ENDLESS);
        assertThat(roleSeats.grant(id, malo.id(), today, today.plusYears(2), as(malo)))
                .isEmpty();
    }

    @Test
    void the_end_is_told_sixty_and_fifteen_days_before_or_as_soon_as_can_be_once_each() {
        var odile = neighbours.person("Odile");
        var house = neighbours.association("Le Pré " + UUID.randomUUID(), odile);
        bodies.open(house.id(), odile.id());
        for (int days : new int[] {61, 60, 30, 15}) {
            var role = role("Rôle de " + days, house.id(), odile);
            roleSeats.grant(role.id(), odile.id(), today, today.plusDays(days), as(odile));
        }
        reminders.run();
        reminders.run();
        assertThat(db.sql("select count(*) from talk.notice where person = :person and kind = 'governance.mandate'")
                        .param("person", odile.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(neighbours.signedIn(odile).get("/moi/avis").text())
                .contains("prend fin dans 60 jours", "prend fin dans 30 jours", "prend fin dans 15 jours");
    }

    private Group role(String name, PartyId house, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.ROLE, draft, house, null, as(by))).group();
    }

    private Group circle(String name, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.CIRCLE, draft, null, null, as(by))).group();
    }

    private Visitor as(Person person) {
        return new Visitor(person.id(), person.name(), rights.rolesOf(person.id()), seats.of(person.id()), null);
    }
}
