package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.ConsentRounds.Round;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.governance.proposals.ProposalEvent.Kind;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.Recount;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding by consent: nobody has a valid objection against the frozen text (G13–G15). Thread-safe. */
@Component
public class Consent {

    /** Days to object: the base holds to the same. */
    static final int LONGEST_DAYS = 60;

    private final Proposals proposals;
    private final ConsentRounds rounds;
    private final Bodies bodies;
    private final Electors electors;
    private final Rules rules;
    private final Adoption adoption;
    private final HouseWords words;
    private final Voting voting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consent(
            Proposals proposals,
            ConsentRounds rounds,
            Bodies bodies,
            Electors electors,
            Rules rules,
            Adoption adoption,
            HouseWords words,
            Voting voting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.rounds = rounds;
        this.bodies = bodies;
        this.electors = electors;
        this.rules = rules;
        this.adoption = adoption;
        this.words = words;
        this.voting = voting;
        this.events = events;
        this.clock = clock;
    }

    /** A round; how many there may be and what follows the last stays as it was said at the first. */
    @Transactional
    public Optional<ProposalRefusal> open(UUID id, Instant closes, Fallback fallback, Visitor me) {
        var it = proposals.locked(id, me);
        var body = body(it);
        if (!bodies.mayManage(me, body)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.FROZEN) return Optional.of(ProposalRefusal.NOT_NOW);
        if (it.compares()) return Optional.of(ProposalRefusal.COMPARED);
        if (closes.isBefore(clock.instant().plus(notice(body)))) return Optional.of(ProposalRefusal.NOTICE);
        if (closes.isAfter(latest(clock))) return Optional.of(ProposalRefusal.TOO_FAR);
        var before = rounds.last(id).filter(last -> last.number() < last.most());
        int most = rules.count(body.id(), Rule.CONSENT_ROUNDS, Days.today(clock));
        var by = me.party();
        var round = before.map(last -> new Round(last.number() + 1, last.most(), last.fallback(), closes, by, null))
                .orElseGet(
                        () -> new Round(fresh(id) + 1, fresh(id) + Math.clamp(most, 1, 9), fallback, closes, by, null));
        rounds.open(id, round);
        proposals.move(
                it, State.CONSENT, it.sha256(), null, null, Kind.CONSENT, String.valueOf(round.number()), me.party());
        events.publishEvent(new ProposalNotices.ConsentAsked(id, closes));
        return Optional.empty();
    }

    /** Objections are heard until the end of that day at most. */
    public static Instant latest(Clock clock) {
        return Days.today(clock)
                .plusDays(LONGEST_DAYS + 1)
                .atStartOfDay(Days.ZONE)
                .toInstant();
    }

    /** Rounds of a former try, after which it was taken up again. */
    private int fresh(UUID id) {
        return rounds.last(id).map(Round::number).orElse(0);
    }

    @Transactional
    public Optional<ProposalRefusal> object(UUID id, Objection.Kind kind, String words, Visitor me) {
        return object(id, kind, words, null, me);
    }

    /** @param value of the body that is at stake, null: none */
    @Transactional
    public Optional<ProposalRefusal> object(
            UUID id, Objection.Kind kind, String words, @Nullable UUID value, Visitor me) {
        var it = proposals.locked(id, me);
        if (!bodies.belongs(me, body(it))) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.CONSENT) return Optional.of(ProposalRefusal.NOT_NOW);
        var round = rounds.last(id).orElseThrow();
        var said = rounds.said(id, round.number(), me.party());
        if (said.stream().anyMatch(one -> one.repeats(kind, words))) return Optional.empty();
        if (!clock.instant().isBefore(round.closes())) return Optional.of(ProposalRefusal.NOT_NOW);
        if (words.length() > Lengths.OBJECTION) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        said.stream().filter(one -> one.gainsaid(kind)).forEach(one -> rounds.takeBack(one));
        rounds.object(id, round.number(), kind, words, value, me.party());
        proposals.touch(id);
        if (kind != Objection.Kind.AGREEMENT)
            events.publishEvent(new ProposalNotices.ObjectionSaid(id, me.party(), clock.instant()));
        return Optional.empty();
    }

    /** Somebody can live with the text: said once a round. */
    @Transactional
    public Optional<ProposalRefusal> agree(UUID id, Visitor me) {
        return object(id, Objection.Kind.AGREEMENT, words.t("agora.agree"), me);
    }

    /** Whoever objected takes it back, at any time of the round. */
    @Transactional
    public Optional<ProposalRefusal> takeBack(UUID id, UUID objection, Visitor me) {
        var it = proposals.locked(id, me);
        var said = find(id, objection);
        if (!said.by().equals(me.party())) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.CONSENT || said.state() == Objection.State.TAKEN_BACK)
            return Optional.of(ProposalRefusal.NOT_NOW);
        rounds.takeBack(said);
        return Optional.empty();
    }

    /**
     * Found valid or not by somebody else of the body than who raised it; set aside with a reason only, and neither by whoever wrote
     * the text nor by whoever opened the round (G14).
     */
    @Transactional
    public Optional<ProposalRefusal> test(UUID id, UUID objection, boolean valid, String reason, Visitor me) {
        var it = proposals.locked(id, me);
        var said = find(id, objection);
        var body = body(it);
        if (!bodies.belongs(me, body) && !bodies.mayManage(me, body)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (said.by().equals(me.party())) return Optional.of(ProposalRefusal.OWN_OBJECTION);
        if (it.state() != State.CONSENT
                || said.kind() != Objection.Kind.OBJECTION
                || said.state() != Objection.State.RAISED) return Optional.of(ProposalRefusal.NOT_NOW);
        if (reason.length() > Lengths.REASON) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        if (!valid && reason.isEmpty()) return Optional.of(ProposalRefusal.REASON_NEEDED);
        if (!valid && rounds.last(id).orElseThrow().ownOf(it, me.party())) return Optional.of(ProposalRefusal.OWN_TEXT);
        rounds.settle(objection, valid ? Objection.State.VALID : Objection.State.NOT_VALID, reason, me.party());
        return Optional.empty();
    }

    /** Ends the round, once its hour has come and every objection was tested. */
    @Transactional
    public Optional<ProposalRefusal> conclude(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        if (!bodies.mayManage(me, body(it))) return Optional.of(ProposalRefusal.NOT_YOURS);
        return conclude(it, me.party());
    }

    /** What a job does at the hour that was said, where no objection waits to be tested. */
    @Transactional
    void conclude(UUID id) {
        conclude(proposals.locked(id).orElseThrow(), null);
    }

    private Optional<ProposalRefusal> conclude(Proposal it, @Nullable PartyId by) {
        if (it.state() != State.CONSENT) return Optional.of(ProposalRefusal.NOT_NOW);
        var round = rounds.last(it.id()).orElseThrow();
        if (clock.instant().isBefore(round.closes())) return Optional.of(ProposalRefusal.ROUND_OPEN);
        var said = rounds.objections(it.id()).stream()
                .filter(one -> one.round() == round.number() && one.state() != Objection.State.TAKEN_BACK)
                .toList();
        if (said.stream().anyMatch(Objection::waits)) return Optional.of(ProposalRefusal.OBJECTIONS_WAIT);
        rounds.end(it.id(), round.number());
        boolean blocked = said.stream().anyMatch(Objection::blocks);
        if (!blocked && tooFew(it, said))
            proposals.move(it, State.FROZEN, it.sha256(), null, null, Kind.NO_QUORUM, words(it, round, said), by);
        else if (!blocked) adopt(it, round, against(said), by);
        else if (round.number() < round.most()) back(it, State.AMENDABLE, Kind.BLOCKED, round, by);
        else fallBack(it, round, by);
        return Optional.empty();
    }

    /**
     * Silence is consent where the quorum of the body was there (specs/governance.md §3.3): whoever said something in the round, and
     * whoever answers for the text. Where fewer were, the same text may be asked of them again.
     */
    private boolean tooFew(Proposal it, List<Objection> said) {
        var today = Days.today(clock);
        var body = body(it);
        var quorum = Part.of(rules.value(body.id(), it.statutory() ? Rule.QUORUM_STATUTES : Rule.QUORUM, today));
        var entitled =
                electors.on(body, today).stream().filter(Elector::entitled).toList();
        return there(it, said, entitled) < Recount.need(quorum.num(), quorum.den(), entitled.size());
    }

    /** In voices: whoever speaks for three members is there for three, and whoever has none for nobody. */
    private static long there(Proposal it, List<Objection> said, List<Elector> entitled) {
        var voices = Elector.voices(entitled);
        return Stream.concat(Stream.of(it.author()), said.stream().map(Objection::by))
                .distinct()
                .mapToLong(one -> voices.getOrDefault(one, 0))
                .sum();
    }

    /** Persons, whoever wrote the text among them: one may say several things. */
    private static long people(Proposal it, List<Objection> said) {
        return Stream.concat(Stream.of(it.author()), said.stream().map(Objection::by))
                .distinct()
                .count();
    }

    private String words(Proposal it, Round round, List<Objection> said) {
        return words.t("agora.consent.few", round.number(), people(it, said));
    }

    private void adopt(Proposal it, Round round, int said, @Nullable PartyId by) {
        adoption.adopt(
                it,
                body(it),
                words.t("agora.consent.rule", round.number()),
                words.t("agora.consent.outcome", said),
                by);
    }

    private static int against(List<Objection> said) {
        return (int) said.stream()
                .filter(it -> it.kind() != Objection.Kind.AGREEMENT)
                .count();
    }

    private void fallBack(Proposal it, Round round, @Nullable PartyId by) {
        switch (round.fallback()) {
            case RETURN -> back(it, State.DISCUSSION, Kind.RETURNED, round, by);
            case REJECT -> proposals.move(it, State.REJECTED, it.sha256(), null, null, Kind.REJECTED, words(round), by);
            case BALLOT -> voting.afterConsent(it, body(it), words(round), by);
        }
    }

    private void back(Proposal it, State state, Kind kind, Round round, @Nullable PartyId by) {
        proposals.move(it, state, null, null, null, kind, words(round), by);
    }

    private String words(Round round) {
        return words.t("agora.consent.blocked", round.number(), round.most());
    }

    private Duration notice(Body body) {
        return Duration.ofDays(rules.count(body.id(), Rule.NOTICE_DAYS, Days.today(clock)));
    }

    private Objection find(UUID proposal, UUID id) {
        return rounds.objections(proposal).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Body body(Proposal it) {
        return bodies.find(it.body()).orElseThrow();
    }
}
