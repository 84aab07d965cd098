package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.VotedWords;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.governance.proposals.ProposalEvent.Kind;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A frozen text is put to the vote, and what the vote said becomes of it. Thread-safe. */
@Component
public class Voting implements BallotSubject {

    /** How long a vote lasts that follows from rounds of consent. */
    private static final Duration USUAL = Duration.ofDays(7);

    private final Proposals proposals;
    private final ProposalQueues queues;
    private final Ballots ballots;
    private final Bodies bodies;
    private final Rules rules;
    private final Adoption adoption;
    private final VotedWords register;
    private final HouseWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Voting(
            Proposals proposals,
            ProposalQueues queues,
            Ballots ballots,
            Bodies bodies,
            Rules rules,
            Adoption adoption,
            VotedWords register,
            HouseWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.queues = queues;
        this.ballots = ballots;
        this.bodies = bodies;
        this.rules = rules;
        this.adoption = adoption;
        this.register = register;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** For and against by the rules of the body, or its options compared as was said. */
    private BallotRules rules(Proposal it, Body body, UnaryOperator<BallotRules> how) {
        var usual = ballots.usual(body, it.statutory(), Days.today(clock));
        return how.apply(it.compares() ? usual.comparing(usual.method(), it.options(), List.of(), 0, 0, 0) : usual);
    }

    @Transactional
    public Ballots.Answer open(UUID id, Instant opens, Instant closes, boolean secret, Visitor me) {
        return open(id, opens, closes, it -> secret ? it.kept(Secrecy.DETACHED, false, true, false) : it, me);
    }

    /** @param how it is voted, said of the usual rules, which hold the options already */
    @Transactional
    public Ballots.Answer open(UUID id, Instant opens, Instant closes, UnaryOperator<BallotRules> how, Visitor me) {
        var it = proposals.locked(id, me);
        var body = bodies.find(it.body()).orElseThrow();
        if (!bodies.mayManage(me, body)) return refused(ProposalRefusal.NOT_YOURS);
        boolean again = it.state() == State.VOTING
                && last(it).filter(ballot -> ballot.state() == Ballot.State.ANNULLED)
                        .isPresent();
        if (it.state() != State.FROZEN && !again) return refused(ProposalRefusal.NOT_NOW);
        var asked = rules(it, body, how);
        if (!asked.options().equals(it.options()) || asked.method().compares() != it.compares())
            return refused(ProposalRefusal.OTHER_OPTIONS);
        return announce(it, body, asked, opens, closes, me.party(), "");
    }

    /**
     * Rounds of consent came to their end: for and against, as was said at the first (G15); where the rules of the body do not hold
     * together any more it is talked about again. In the caller's transaction.
     */
    void afterConsent(Proposal it, Body body, String why, @Nullable PartyId by) {
        int days = rules.count(body.id(), Rule.NOTICE_DAYS, Days.today(clock));
        var opens =
                clock.instant().atZone(Days.ZONE).plusDays(days).plusMinutes(1).toInstant();
        var answer = announce(
                it,
                body,
                rules(it, body, UnaryOperator.identity()),
                opens,
                opens.plus(USUAL),
                by == null ? it.author() : by,
                why);
        if (answer instanceof Ballots.Answer.Refused(var key, var args)) {
            var note = why + "\n" + words.t(key, args.toArray());
            proposals.move(it, State.DISCUSSION, null, null, null, Kind.RETURNED, note, by);
        }
    }

    private Ballots.Answer announce(
            Proposal it, Body body, BallotRules rules, Instant opens, Instant closes, PartyId by, String why) {
        var answer = ballots.announce(
                new NewBallot(
                        body,
                        it.title(),
                        it.url(),
                        java.util.Objects.requireNonNull(it.sha256()),
                        rules,
                        NewBallot.recordDate(opens),
                        null,
                        opens,
                        closes,
                        null,
                        it.id(),
                        null),
                by);
        if (answer instanceof Ballots.Answer.Done(var ballot)) {
            proposals.move(it, State.VOTING, it.sha256(), ballot, null, Kind.BALLOT, why, by);
            events.publishEvent(new ProposalNotices.PutToVote(it.id()));
        }
        return answer;
    }

    /** The last one it was put to: a second call comes after the first. */
    public Optional<Ballot> last(Proposal it) {
        return it.ballot() == null ? Optional.empty() : proposals.lastBallot(it).flatMap(ballots::find);
    }

    /** Its text is asked of the voters now, or will be. */
    public boolean running(Proposal it) {
        return last(it).map(Ballot::state)
                .filter(state -> state == Ballot.State.ANNOUNCED || state == Ballot.State.OPEN)
                .isPresent();
    }

    @Override
    public boolean owns(UUID ballot) {
        return subject(ballot).isPresent();
    }

    /** A second call follows the first: what owns the one owns the other. */
    private Optional<UUID> subject(UUID ballot) {
        var own = proposals.of(ballot);
        if (own.isPresent()) return own;
        return ballots.find(ballot).map(Ballot::follows).flatMap(this::subject);
    }

    /** In the closing's transaction; once more where a tie was parted. */
    @Override
    public void closed(UUID ballot, Result result) {
        var it = proposals.locked(subject(ballot).orElseThrow()).orElseThrow();
        if (it.state() == State.ADOPTED) return;
        var voted = voted(ballot);
        var told = register.outcome(voted, result);
        if (!voted.textSha256().equals(it.sha256())) {
            proposals.note(it.id(), Kind.OTHER_TEXT, it.current(), told, null);
            return;
        }
        switch (result.outcome()) {
            case ADOPTED ->
                adoption.adopt(
                        it,
                        bodies.find(it.body()).orElseThrow(),
                        register.rule(voted),
                        told,
                        String.join(", ", result.winners()),
                        voted.decided(result, Days.today(clock)),
                        null);
            case REJECTED -> to(it, State.REJECTED, Kind.REJECTED, told);
            case NO_QUORUM -> to(it, State.NO_QUORUM, Kind.NO_QUORUM, told);
            case TIED -> {
                if (result.tieRule() == null) to(it, State.TIED, Kind.TIED, told);
                else back(it, told);
            }
            case NO_DECISION -> back(it, told);
        }
    }

    @Override
    public Set<PartyId> watching(UUID ballot) {
        return subject(ballot).map(queues::speakers).orElse(Set.of());
    }

    @Override
    public Set<PartyId> telling(UUID ballot) {
        return subject(ballot)
                .flatMap(proposals::find)
                .map(it -> Set.of(it.author()))
                .orElse(Set.of());
    }

    /** Its text waits for another vote; its author is told why, with all who were to vote where it was open. */
    @Override
    public void annulled(UUID ballot, String why) {
        var it = proposals.locked(subject(ballot).orElseThrow()).orElseThrow();
        proposals.note(it.id(), Kind.ANNULLED, it.current(), why, null);
        if (voted(ballot).openedAt() == null)
            events.publishEvent(new ProposalNotices.VoteAnnulled(it.id(), ballot, why));
    }

    private void to(Proposal it, State state, Kind kind, String told) {
        proposals.move(it, state, it.sha256(), null, null, kind, told, null);
    }

    /** Talked about again: nobody has lost. */
    private void back(Proposal it, String told) {
        proposals.move(it, State.DISCUSSION, null, null, null, Kind.RETURNED, told, null);
    }

    private Ballot voted(UUID ballot) {
        return ballots.find(ballot).orElseThrow();
    }

    private static Ballots.Answer refused(ProposalRefusal why) {
        return new Ballots.Answer.Refused(why.key(), List.of());
    }
}
