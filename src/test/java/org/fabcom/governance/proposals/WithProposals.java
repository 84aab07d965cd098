package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** An association that decides on proposals, by consent and by votes. */
abstract class WithProposals {

    final Proposals proposals;
    final Deliberation deliberation;
    final Consent consent;
    final ConsentRounds rounds;
    final Voting voting;
    final Ballots ballots;
    final Booth booth;
    final Decisions decisions;
    final Rules rules;
    final Jobs jobs;
    final Sql db;
    final MovedClock clock;
    final Neighbours neighbours;
    final AgoraWorld world;
    final Visitor aline;
    final Visitor bruno;
    final Visitor chloe;

    WithProposals(ApplicationContext beans) {
        proposals = beans.getBean(Proposals.class);
        deliberation = beans.getBean(Deliberation.class);
        consent = beans.getBean(Consent.class);
        rounds = beans.getBean(ConsentRounds.class);
        voting = beans.getBean(Voting.class);
        ballots = beans.getBean(Ballots.class);
        booth = beans.getBean(Booth.class);
        decisions = beans.getBean(Decisions.class);
        rules = beans.getBean(Rules.class);
        jobs = beans.getBean(Jobs.class);
        db = beans.getBean(Sql.class);
        clock = beans.getBean(MovedClock.class);
        neighbours = beans.getBean(Neighbours.class);
        world = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
        aline = world.manager();
        bruno = world.member(world.bruno);
        chloe = world.member(world.chloe);
    }

    @AfterEach
    void back() {
        clock.back();
    }

    Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    Proposal find(UUID id) {
        return proposals.find(id).orElseThrow();
    }
}
