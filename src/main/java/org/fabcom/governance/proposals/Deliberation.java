package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Dissents;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.mandates.Election;
import org.fabcom.governance.mandates.Elections;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.governance.proposals.ProposalEvent.Kind;
import org.fabcom.governance.support.Supports;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.texts.Articles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a proposal until its text is frozen, and back (specs/governance.md §1.1). Thread-safe. */
@Component
public class Deliberation {

    private final Proposals proposals;
    private final ProposalQueues queues;
    private final Amendments amendments;
    private final Voting voting;
    private final Bodies bodies;
    private final Electors electors;
    private final Dissents dissents;
    private final Supports supports;
    private final Elections elections;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliberation(
            Proposals proposals,
            ProposalQueues queues,
            Amendments amendments,
            Voting voting,
            Bodies bodies,
            Electors electors,
            Dissents dissents,
            Supports supports,
            Elections elections,
            Rules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.queues = queues;
        this.amendments = amendments;
        this.voting = voting;
        this.bodies = bodies;
        this.electors = electors;
        this.dissents = dissents;
        this.supports = supports;
        this.elections = elections;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public UUID write(Body body, Proposal.Said said, Articles text, Visitor me) {
        return write(body, said, List.of(), text, me);
    }

    /** @param elects what its adoption gives by itself */
    @Transactional
    public UUID write(Body body, Proposal.Said said, List<Election.Asked> elects, Articles text, Visitor me) {
        electors.heard(body, me.party());
        alone(said, elects);
        var id = proposals.add(body.id(), said, text, me.party());
        elections.say(id, elects);
        proposals.note(id, Kind.WRITTEN, 1, "", me.party());
        return id;
    }

    /** The vote is for or against its text, whoever it elects. */
    private static void alone(Proposal.Said said, List<Election.Asked> elects) {
        if (!elects.isEmpty() && !said.options().isEmpty()) throw new IllegalArgumentException("options");
    }

    /** The same, whoever it elects. */
    @Transactional
    public Optional<ProposalRefusal> rewrite(
            UUID id, int version, Proposal.Said said, String typed, String note, Visitor me) {
        var elects = elections.of(id).stream().map(Election::asked).toList();
        return rewrite(id, version, said, elects, typed, note, me);
    }

    /** What is said of it, and its text: once published, another text is a new version (G2). */
    @Transactional
    public Optional<ProposalRefusal> rewrite(
            UUID id,
            int version,
            Proposal.Said said,
            List<Election.Asked> elects,
            String typed,
            String note,
            Visitor me) {
        alone(said, elects);
        var it = proposals.locked(id, me);
        if (!its(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (!it.state().open() || it.version() != version) return Optional.of(ProposalRefusal.NOT_NOW);
        if (note.length() > Lengths.CHANGED) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        if (it.state() != State.DRAFT && mute(said)) return Optional.of(ProposalRefusal.NO_DRIVER);
        if (amendments.voting(it)) return Optional.of(ProposalRefusal.VOTE_RUNS);
        var old = proposals.text(id, it.current()).articles();
        var text = old.rewritten(typed, proposals.newestKey(id));
        boolean same = text.text().equals(old.text());
        if (!same && it.current() >= Proposals.MOST_TEXTS) return Optional.of(ProposalRefusal.TOO_MANY);
        proposals.say(id, said);
        elections.say(id, elects);
        if (same) return Optional.empty();
        int number = proposals.rewrite(it, text, note, me.party());
        if (it.state() != State.DRAFT) proposals.note(id, Kind.REWRITTEN, number, note, me.party());
        return Optional.empty();
    }

    /** G1: why act, and what happens if nothing is done. */
    @Transactional
    public Optional<ProposalRefusal> publish(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        if (!it.author().equals(me.party())) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.DRAFT) return Optional.of(ProposalRefusal.NOT_NOW);
        if (mute(it.said())) return Optional.of(ProposalRefusal.NO_DRIVER);
        move(it, State.DISCUSSION, Kind.PUBLISHED, "", me);
        events.publishEvent(new ProposalNotices.ProposalPublished(id));
        return Optional.empty();
    }

    @Transactional
    public Optional<ProposalRefusal> openAmendments(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        if (!its(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.DISCUSSION) return Optional.of(ProposalRefusal.NOT_NOW);
        move(it, State.AMENDABLE, Kind.AMENDMENTS_OPENED, "", me);
        return Optional.empty();
    }

    /** From here on nobody changes a letter (G4). @param reason why amendments that wait are put off; "" : none may wait */
    @Transactional
    public Optional<ProposalRefusal> freeze(UUID id, String reason, Visitor me) {
        var it = proposals.locked(id, me);
        if (!its(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.DISCUSSION && it.state() != State.AMENDABLE)
            return Optional.of(ProposalRefusal.NOT_NOW);
        if (reason.length() > Lengths.REASON) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        if (amendments.voting(it)) return Optional.of(ProposalRefusal.VOTE_RUNS);
        if (supports.count(id, it.current()) < supportNeeded(it)) return Optional.of(ProposalRefusal.SUPPORT_NEEDED);
        if (!rules.fits(it.body(), RuleChange.all(it.changes()), Adoption.effect(it, Days.today(clock))))
            return Optional.of(ProposalRefusal.RULE_UNFIT);
        if (it.compares() && proposals.text(id, it.current()).text().length() > Articles.LONGEST - Lengths.KEPT)
            return Optional.of(ProposalRefusal.TOO_LONG);
        if (amendments.waiting(id) > 0) {
            if (reason.isEmpty() || !bodies.mayManage(me, body(it)))
                return Optional.of(ProposalRefusal.AMENDMENTS_WAIT);
            amendments.drop(id, reason, me.party());
            proposals.note(id, Kind.DEFERRED, it.current(), reason, me.party());
        }
        var sha256 = proposals.text(id, it.current()).sha256();
        proposals.move(it, State.FROZEN, sha256, null, null, Kind.FROZEN, "", me.party());
        events.publishEvent(new ProposalNotices.ProposalFrozen(id, me.party(), clock.instant()));
        return Optional.empty();
    }

    @Transactional
    public Optional<ProposalRefusal> withdraw(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        if (!its(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (!it.state().before()) return Optional.of(ProposalRefusal.NOT_NOW);
        if (amendments.voting(it)) return Optional.of(ProposalRefusal.VOTE_RUNS);
        move(it, State.WITHDRAWN, Kind.WITHDRAWN, "", me);
        return Optional.empty();
    }

    /** Taken up again, with all that was said before; a draft that was withdrawn is a draft again. */
    @Transactional
    public Optional<ProposalRefusal> reopen(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        if (!its(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (!it.state().mayReopen()) return Optional.of(ProposalRefusal.NOT_NOW);
        if (voting.running(it)) return Optional.of(ProposalRefusal.VOTE_RUNS);
        move(it, mute(it.said()) ? State.DRAFT : State.DISCUSSION, Kind.REOPENED, "", me);
        return Optional.empty();
    }

    /** Stands behind the text that holds, or no longer does, while it is talked about. */
    @Transactional
    public Optional<ProposalRefusal> support(UUID id, boolean stands, Visitor me) {
        var it = proposals.locked(id, me);
        if (!bodies.belongs(me, body(it))) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() != State.DISCUSSION && it.state() != State.AMENDABLE)
            return Optional.of(ProposalRefusal.NOT_NOW);
        if (stands) supports.give(id, it.current(), me.party());
        else supports.takeBack(id, me.party());
        proposals.touch(id);
        return Optional.empty();
    }

    /** How many the body asks for before a text is frozen; never more than there are to ask. */
    public int supportNeeded(Proposal it) {
        var today = Days.today(clock);
        int asked = rules.count(it.body(), Rule.SUPPORT, today);
        if (asked == 0) return 0;
        return Math.min(asked, (int) electors.on(body(it), today).stream()
                .filter(Elector::there)
                .flatMap(one -> Stream.ofNullable(one.person()))
                .distinct()
                .count());
    }

    /** What somebody who disagrees wants kept beside the decision, under their name; what they say last stands. */
    @Transactional
    public Optional<ProposalRefusal> dissent(UUID id, String words, Visitor me) {
        var it = proposals.locked(id, me);
        if (!bodies.belongs(me, body(it))) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.sha256() == null || it.state() == State.ADOPTED || it.state().resting())
            return Optional.of(ProposalRefusal.NOT_NOW);
        if (words.isEmpty()) return Optional.of(ProposalRefusal.REASON_NEEDED);
        if (words.length() > Dissents.LONGEST) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        dissents.say(id, me.party(), words);
        return Optional.empty();
    }

    /** The author has left: whoever belongs to the body answers for it from now on. */
    @Transactional
    public Optional<ProposalRefusal> takeOver(UUID id, Visitor me) {
        var it = proposals.locked(id, me);
        var body = body(it);
        if (!bodies.belongs(me, body)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (it.state() == State.DRAFT || bodies.contains(body, it.author()))
            return Optional.of(ProposalRefusal.AUTHOR_IS_HERE);
        proposals.hand(id, me.party());
        proposals.note(id, Kind.TAKEN_OVER, it.current(), it.authorName(), me.party());
        return Optional.empty();
    }

    /** What nobody touched for as long as the body says lapses. */
    @Transactional
    public void lapse(Body body) {
        int days = rules.count(body.id(), Rule.IDLE_DAYS, Days.today(clock));
        for (var it : queues.idle(body.id(), clock.instant().minus(Duration.ofDays(days))))
            if (!amendments.voting(it))
                proposals.move(it, State.LAPSED, null, null, null, Kind.LAPSED, String.valueOf(days), null);
    }

    /** Whoever answers for it, or manages the body. */
    public boolean its(Proposal it, Visitor me) {
        return it.author().equals(me.party()) || it.state() != State.DRAFT && bodies.mayManage(me, body(it));
    }

    private void move(Proposal it, State state, Kind kind, String note, Visitor me) {
        proposals.move(it, state, null, null, null, kind, note, me.party());
    }

    private Body body(Proposal it) {
        return bodies.find(it.body()).orElseThrow();
    }

    private static boolean mute(Proposal.Said said) {
        return said.driver().isEmpty() || said.nothing().isEmpty();
    }
}
