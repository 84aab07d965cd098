package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** G39: every mandate has an end; who holds one is told before. */
@FabComTest
class MandatesTest {

    private final Neighbours neighbours;
    private final Groups groups;
    private final RoleSeats roleSeats;
    private final Bodies bodies;
    private final MandateReminders reminders;
    private final Sql db;
    private final Rights rights;
    private final Seats seats;
    private final LocalDate today;

    MandatesTest(
            Neighbours neighbours,
            Groups groups,
            RoleSeats roleSeats,
            Bodies bodies,
            MandateReminders reminders,
            Sql db,
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
                        .single(Integer.class))
                .isEqualTo(3);
        assertThat(neighbours.signedIn(odile).get("/moi/avis").text())
                .contains("prend fin dans 60 jours", "prend fin dans 30 jours", "prend fin dans 15 jours");
    }

    @Test
    void in_circles_of_the_community_too_and_only_where_people_decide_together() {
        var malo = neighbours.person("Malo Cercles", org.fabcom.kernel.InstanceRole.COORDINATOR);
        var deciding = circle("Décide " + UUID.randomUUID(), malo);
        var other = circle("Bavarde " + UUID.randomUUID(), malo);
        bodies.open(deciding.id(), malo.id());
        var house = neighbours.association("Le Talus " + UUID.randomUUID(), malo);
        var small = circle("Serre " + UUID.randomUUID(), house.id(), malo);
        bodies.open(small.id(), malo.id());
        held("Veilleuse", deciding, malo);
        held("Bavard", other, malo);
        held("Jardinier", small, malo);
        var outside = role("Comptable", house.id(), malo);
        roleSeats.grant(outside.id(), malo.id(), today, today.plusDays(30), as(malo));
        reminders.run();
        assertThat(db.sql("select args::text from talk.notice where person = :person and kind = 'governance.mandate'")
                        .param("person", malo.id().value())
                        .list(String.class))
                .hasSize(2)
                .anyMatch(it -> it.contains("Veilleuse"))
                .anyMatch(it -> it.contains("Jardinier"));
    }

    @Test
    void an_end_lies_within_six_years_and_what_was_endless_is_given_one() {
        var nadia = neighbours.person("Nadia Sansfin");
        var house = neighbours.association("Le Bief " + UUID.randomUUID(), nadia);
        var role = role("Lingère", house.id(), nadia);
        roleSeats.grant(role.id(), nadia.id(), today, null, as(nadia));
        var visitor = neighbours.signedIn(nadia);
        assertThat(visitor.get("/groupes/" + role.id()).text()).doesNotContain("Fixer la fin");
        var body = bodies.open(house.id(), nadia.id());
        assertThat(visitor.get(body.url()).text()).contains("Un mandat n’a pas de fin");
        var other = role("Trésorière", house.id(), nadia);
        assertThat(roleSeats.grant(
                        other.id(), nadia.id(), today, today.plusYears(6).plusDays(1), as(nadia)))
                .contains(Refusal.TOO_FAR);
        var page = visitor.get("/groupes/" + role.id());
        var far = page.form("Fixer la fin").set("fin", today.plusYears(7) + "").submit();
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("Un mandat dure au plus 6 ans");
        page.form("Fixer la fin").set("fin", today.plusYears(2) + "").submit();
        assertThat(roleSeats.of(role.id()))
                .extracting(RoleSeat::endsOn)
                .containsExactlyInAnyOrder(today.plusYears(2), null);
        assertThat(visitor.get(body.url()).text())
                .doesNotContain("Un mandat n’a pas de fin")
                .contains("jusqu’au");
    }

    private void held(String name, Group circle, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        var role = ((Group.Outcome.Done)
                        groups.create(GroupKind.ROLE, draft, circle.organisation(), circle.id(), as(by)))
                .group();
        assertThat(roleSeats.grant(role.id(), by.id(), today, today.plusDays(30), as(by)))
                .isEmpty();
    }

    private Group role(String name, PartyId house, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.ROLE, draft, house, null, as(by))).group();
    }

    private Group circle(String name, Person by) {
        return circle(name, null, by);
    }

    private Group circle(String name, @Nullable PartyId house, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.CIRCLE, draft, house, null, as(by))).group();
    }

    private Visitor as(Person person) {
        return new Visitor(person.id(), person.name(), rights.rolesOf(person.id()), seats.of(person.id()), null);
    }
}
