package org.fabcom.governance.amending;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.decisions.VotedWords;
import org.fabcom.governance.proposals.Amendment;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalQueues;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An amendment is taken in or not by a vote, by the rules of its body; until it is counted the text stays as it is. Thread-safe. */
@Component
public class AmendmentVotes implements BallotSubject {

    private static final Pattern PATH =
            Pattern.compile("/agora/[0-9a-f-]{36}/propositions/([0-9a-f-]{36})" + Amendment.PART + "([0-9a-f-]{36})");

    private record Subject(UUID proposal, UUID amendment) {}

    private final Proposals proposals;
    private final Amendments amendments;
    private final ProposalQueues queues;
    private final Ballots ballots;
    private final Bodies bodies;
    private final Electors electors;
    private final VotedWords register;
    private final HouseWords words;
    private final Clock clock;

    AmendmentVotes(
            Proposals proposals,
            Amendments amendments,
            ProposalQueues queues,
            Ballots ballots,
            Bodies bodies,
            Electors electors,
            VotedWords register,
            HouseWords words,
            Clock clock) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.queues = queues;
        this.ballots = ballots;
        this.bodies = bodies;
        this.electors = electors;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** For or against one amendment, asked by whoever manages the body. */
    @Transactional
    public Ballots.Answer open(UUID proposal, UUID amendment, Instant opens, Instant closes, Visitor me) {
        var it = proposals.find(proposal).orElseThrow();
        var body = bodies.find(it.body()).orElseThrow();
        electors.heard(body, me.party());
        if (!bodies.mayManage(me, body)) return refused(ProposalRefusal.NOT_YOURS);
        var turn = amendments.outOfTurn(proposal, amendment);
        if (turn.isPresent()) return refused(turn.get());
        var text = amendments.votable(proposal, amendment);
        if (text.isEmpty()) return refused(ProposalRefusal.NOT_NOW);
        return ballots.announce(
                new NewBallot(
                        body,
                        words.t(
                                "agora.amendment.question",
                                it.title(),
                                place(it, amendments.find(proposal, amendment))),
                        it.url() + Amendment.PART + amendment,
                        Secrets.digest(text.get().text()),
                        ballots.usual(body, it.statutory(), Days.today(clock)),
                        NewBallot.recordDate(opens),
                        null,
                        opens,
                        closes,
                        null,
                        null,
                        null),
                me.party());
    }

    private int place(Proposal it, Amendment amendment) {
        return proposals
                        .text(it.id(), it.current())
                        .articles()
                        .place(amendment.change().article())
                + 1;
    }

    @Override
    public boolean owns(UUID ballot) {
        return subject(ballot).isPresent();
    }

    private Optional<Subject> subject(UUID ballot) {
        return ballots.find(ballot)
                .map(Ballot::path)
                .map(PATH::matcher)
                .filter(it -> it.matches())
                .map(it -> new Subject(UUID.fromString(it.group(1)), UUID.fromString(it.group(2))));
    }

    /** Without a quorum or with as many on each side it waits as before: another vote, or whoever answers for the proposal. */
    @Override
    public void closed(UUID ballot, Result result) {
        boolean adopted = result.outcome() == Outcome.ADOPTED;
        if (!adopted && result.outcome() != Outcome.REJECTED) return;
        var it = subject(ballot).orElseThrow();
        var told = register.outcome(ballots.find(ballot).orElseThrow(), result);
        amendments.voted(it.proposal(), it.amendment(), adopted, told, ballots.announcer(ballot));
    }

    @Override
    public Set<PartyId> watching(UUID ballot) {
        return subject(ballot).map(it -> queues.speakers(it.proposal())).orElse(Set.of());
    }

    private static Ballots.Answer refused(ProposalRefusal why) {
        return new Ballots.Answer.Refused(why.key(), List.of());
    }
}
