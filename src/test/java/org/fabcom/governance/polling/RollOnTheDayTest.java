package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who votes is who was there on the record date, where no register says so. */
@FabComTest
record RollOnTheDayTest(ApplicationContext beans, MovedClock clock, Neighbours neighbours) {

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void of_a_house_without_register_those_who_sat_there_on_the_day() {
        var hall = new Hall(beans, 3);
        var leaving = hall.people.get(2);
        var ballot = announced(hall, hall.body, hall.chair());
        clock.forward(Duration.ofDays(2));
        hall.join("Tard Venu");
        beans.getBean(Seats.class)
                .remove(hall.organisation.id(), leaving.id(), hall.chair().id());
        assertThat(names(hall, hall.body, ballot)).containsExactlyInAnyOrder("Ada", "Voix ab", leaving.name());
        clock.forward(Duration.ofDays(2));
        hall.opened(ballot);
        assertThat(names(hall, hall.body, ballot))
                .as("frozen so")
                .containsExactlyInAnyOrder("Ada", "Voix ab", leaving.name());
    }

    @Test
    void of_a_circle_those_who_belonged_to_it_on_the_day() {
        var hall = new Hall(beans, 1);
        var malo = neighbours.person("Malo du Cercle", InstanceRole.COORDINATOR);
        var me = new Visitor(malo.id(), malo.name(), Set.of(InstanceRole.COORDINATOR), java.util.Map.of(), null);
        var draft = new Group.Draft("Cercle " + UUID.randomUUID(), "", Set.of(), Audience.HOUSE, false);
        var circle = ((Group.Outcome.Done) beans.getBean(Groups.class).create(GroupKind.CIRCLE, draft, null, null, me))
                .group();
        var memberships = beans.getBean(Memberships.class);
        var stays = neighbours.person("Nina Reste");
        var goes = neighbours.person("Omar Part");
        for (var it : List.of(stays, goes)) memberships.enter(circle, it.id(), malo.id());
        var body = beans.getBean(Bodies.class).open(circle.id(), malo.id());
        beans.getBean(Rules.class)
                .say(body.id(), Rule.NOTICE_DAYS, "0", Days.today(clock).minusDays(1), null, malo.id());
        var before = memberships.in(circle.id()).stream().map(it -> it.name()).toList();
        assertThat(before).contains("Nina Reste", "Omar Part");
        var ballot = announced(hall, body, malo);
        clock.forward(Duration.ofDays(2));
        memberships.remove(circle.id(), goes.id(), me);
        for (int i = 0; i < 5; i++)
            memberships.enter(circle, neighbours.person("Ami " + i).id(), malo.id());
        assertThat(names(hall, body, ballot)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(memberships.in(circle.id())).hasSize(before.size() + 4);
    }

    @Test
    void who_came_and_left_again_since_was_not_there() {
        var hall = new Hall(beans, 2);
        var ballot = announced(hall, hall.body, hall.chair());
        clock.forward(Duration.ofDays(2));
        var passing = hall.join("Passant Rapide");
        var seats = beans.getBean(Seats.class);
        seats.remove(hall.organisation.id(), passing.id(), hall.chair().id());
        var returning = hall.people.get(1);
        seats.remove(hall.organisation.id(), returning.id(), hall.chair().id());
        neighbours.seat(hall.organisation, returning, org.fabcom.kernel.Seat.MEMBER);
        assertThat(names(hall, hall.body, ballot)).containsExactlyInAnyOrder("Ada", "Voix ab");
    }

    @Test
    void a_vote_that_stands_for_itself_asks_who_is_there_when_it_opens_as_all_others() {
        var hall = new Hall(beans, 2);
        var opens = Days.today(clock).plusDays(8);
        var answer = neighbours
                .signedIn(hall.chair())
                .post(
                        hall.body.url() + "/votes/nouveau",
                        "question",
                        "Ouvrir le samedi ?",
                        "methode",
                        "MAJORITY",
                        "secret",
                        "OPEN",
                        "egalite",
                        "RETURN",
                        "ouvre",
                        opens + "T09:00",
                        "ferme",
                        opens.plusDays(3) + "T20:00");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(hall.db
                        .sql("select record_date from governance.ballot where body = :body")
                        .param("body", hall.body.id())
                        .single(java.time.LocalDate.class))
                .isEqualTo(opens);
    }

    /** Announced today for today, opened in three days. */
    private UUID announced(Hall hall, Body body, Person by) {
        var opens = hall.now().plus(Duration.ofDays(3));
        return Hall.done(hall.ballots.announce(
                new NewBallot(
                        body,
                        "Ouvrir la caisse ?",
                        null,
                        "ab".repeat(32),
                        BallotRules.plain(),
                        Days.today(clock),
                        null,
                        opens,
                        opens.plus(Duration.ofDays(3)),
                        null,
                        null,
                        null),
                by.id()));
    }

    private static List<String> names(Hall hall, Body body, UUID ballot) {
        return hall.ballots.roll(hall.ballots.find(ballot).orElseThrow(), body).stream()
                .map(Voice::name)
                .toList();
    }
}
