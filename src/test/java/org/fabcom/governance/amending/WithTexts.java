package org.fabcom.governance.amending;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A body of three that calls without notice, and a text of two articles. */
abstract class WithTexts {

    static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.";
    final Proposals proposals;
    final Deliberation deliberation;
    final Ballots ballots;
    final Booth booth;
    final Rules rules;
    final Neighbours neighbours;
    final MovedClock clock;
    final AgoraWorld world;
    final Visitor aline;
    final Visitor bruno;
    final Visitor chloe;

    WithTexts(ApplicationContext beans) {
        proposals = beans.getBean(Proposals.class);
        deliberation = beans.getBean(Deliberation.class);
        ballots = beans.getBean(Ballots.class);
        booth = beans.getBean(Booth.class);
        rules = beans.getBean(Rules.class);
        neighbours = beans.getBean(Neighbours.class);
        clock = beans.getBean(MovedClock.class);
        world = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
        aline = world.manager();
        bruno = world.member(world.bruno);
        chloe = world.member(world.chloe);
        say(Rule.NOTICE_DAYS, "0");
    }

    @AfterEach
    void today() {
        clock.back();
    }

    void say(Rule rule, String value) {
        rules.say(world.body.id(), rule, value, LocalDate.of(2020, 1, 1), null, world.aline.id());
    }

    void say(UUID ballot, String side, Person... people) {
        for (var it : people) {
            int place = ballots.roll(ballots.find(ballot).orElseThrow(), world.body).stream()
                    .filter(voice -> it.id().equals(voice.person()))
                    .findFirst()
                    .orElseThrow()
                    .place();
            assertThat(booth.cast(ballot, java.util.Map.of(place, side), it.id()))
                    .isInstanceOf(Booth.Cast.Counted.class);
        }
    }
}
