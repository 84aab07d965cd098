package org.fabcom.governance.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A closed circle of a house decides among its own: nobody else of the house is offered, or counted. */
@FabComTest
class CircleOfAHouseTest {

    private final Groups groups;
    private final Memberships memberships;
    private final Bodies bodies;
    private final BodyPeople people;
    private final Decisions decisions;
    private final Neighbours neighbours;
    private final MovedClock clock;
    private final AgoraWorld world;

    CircleOfAHouseTest(
            Groups groups,
            Memberships memberships,
            Bodies bodies,
            BodyPeople people,
            Decisions decisions,
            Neighbours neighbours,
            MovedClock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.bodies = bodies;
        this.people = people;
        this.decisions = decisions;
        this.neighbours = neighbours;
        this.clock = clock;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    private Body circle(Person... members) {
        var draft = new Group.Draft("Comptes", "", Set.of(), Audience.MEMBERS, false);
        var made = groups.create(GroupKind.CIRCLE, draft, world.house.id(), null, world.manager());
        var circle = ((Group.Outcome.Done) made).group().id();
        for (var it : members)
            assertThat(memberships.add(circle, it.id(), world.manager())).isEmpty();
        return bodies.open(circle, world.aline.id());
    }

    private Decision decision(Body of, Person holder) {
        var today = Days.today(clock);
        return decisions.enter(
                new NewDecision(
                        of,
                        "Deux devis",
                        "Deux devis au-dessus de 500 €.",
                        "a".repeat(64),
                        "majorité",
                        "2 pour",
                        "/agora/" + of.id(),
                        today,
                        null,
                        holder.id(),
                        List.of(),
                        null),
                world.aline.id());
    }

    @Test
    void its_decisions_are_handed_to_its_own_only() {
        var of = circle(world.aline, world.bruno);
        var it = decision(of, world.aline);
        var path = of.url() + "/decision/" + it.id() + "/confier";
        var aline = neighbours.signedIn(world.aline);
        assertThat(aline.get(path)
                        .page()
                        .select("[name=personne] option[value*=-]")
                        .eachText())
                .containsExactly(world.bruno.name());
        assertThat(aline.post(path, "personne", world.chloe.id() + "").status()).isEqualTo(422);
        assertThat(decisions.find(it.id()).orElseThrow().holder()).isEqualTo(world.aline.id());
        assertThat(aline.post(path, "personne", world.bruno.id() + "").status()).isEqualTo(303);
        assertThat(neighbours.signedIn(world.bruno).get(it.url()).status()).isEqualTo(200);
    }

    @Test
    void a_great_house_makes_no_list_of_its_circle_too_long() {
        for (int i = 0; i < 42; i++)
            neighbours.seat(world.house, neighbours.person("Voisine " + (char) ('A' + i % 26) + i / 26), Seat.MEMBER);
        var of = circle(world.aline, world.bruno);
        assertThat(BodyPeople.many(people.around(of))).isTrue();
        assertThat(people.of(of)).containsOnlyKeys(world.aline.id(), world.bruno.id());
        assertThat(neighbours
                        .signedIn(world.aline)
                        .get(of.url() + "/pouvoirs")
                        .page()
                        .select("[name=porteur] option[value*=-]")
                        .eachText())
                .containsExactly(world.bruno.name());
    }
}
