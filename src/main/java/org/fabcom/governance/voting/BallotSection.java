package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Votes on the page of a body, those of its assemblies apart, and all that wait for the reader's voice. */
@Component
@Order(20)
record BallotSection(Ballots ballots, Booth booth) implements BodySection {

    private static final int MOST = 12;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var newest = ballots.newest(body.id(), MOST);
        var results = ballots.results(newest.stream().map(Ballot::id).toList());
        var lines =
                newest.stream().map(it -> line(it, results.get(it.id()), page)).toList();
        return new Section(page.t("governance.ballots.title"), lines, "", page.t("governance.ballots.none"));
    }

    private static Line line(Ballot it, @Nullable Result result, Page page) {
        var state = result == null
                ? page.t("governance.ballot.state." + it.state())
                : page.t("governance.outcome." + result.outcome());
        return new Line(VotingGate.PATH + it.id(), it.question(), BallotScreen.kind(it, page), state, tone(it, result));
    }

    private static Tone tone(Ballot it, @Nullable Result result) {
        if (result != null)
            return switch (result.outcome()) {
                case ADOPTED -> Tone.GOOD;
                case TIED, NO_QUORUM -> Tone.CARE;
                case REJECTED, NO_DECISION -> Tone.OVER;
            };
        return switch (it.state()) {
            case ANNOUNCED -> Tone.TO_COME;
            case OPEN -> Tone.OPEN;
            case CLOSED, ANNULLED -> Tone.OVER;
        };
    }

    @Override
    public String waits() {
        return Booth.WAITS;
    }

    @Override
    public List<Line> waiting(Visitor me, Page page) {
        var lines = new ArrayList<Line>();
        if (!me.signedIn()) return lines;
        for (var it : booth.waiting(me.party()))
            lines.add(new Line(
                            VotingGate.PATH + it.id(),
                            it.question(),
                            BallotScreen.until(it, page),
                            page.t("governance.ballot.state.OPEN"),
                            Tone.OPEN)
                    .waiting(it.body(), page.t("agora.act.vote")));
        return lines;
    }
}
