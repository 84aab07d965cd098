package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who comes in to a vote: people of the body, whoever manages it, and whoever has or carries a voice there. */
@Component
record VotingGate(Ballots ballots, Bodies bodies, Booth booth) {

    record Standing(Ballot ballot, Body body, boolean manages) {

        String path() {
            return PATH + ballot.id();
        }
    }

    static final String PATH = "/agora/votes/";

    Standing enter(UUID id, Visitor me) {
        var ballot = ballots.find(id).orElseThrow(Problem::notFound);
        var body = bodies.find(ballot.body()).orElseThrow(Problem::notFound);
        boolean manages = bodies.mayManage(me, body);
        if (!manages
                && !bodies.belongs(me, body)
                && booth.cards(ballot, me.party()).isEmpty()) throw Problem.notFound();
        return new Standing(ballot, body, manages);
    }

    Standing manage(UUID id, Visitor me) {
        var at = enter(id, me);
        if (!at.manages()) throw Problem.forbidden();
        return at;
    }
}
