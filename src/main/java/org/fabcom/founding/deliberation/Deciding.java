package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.FirstAnswers.FirstAnswer;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.InPersonSessions.InPersonSession;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.CaseReads;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathEvent;
import org.fabcom.founding.path.PathEvent.What;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Days;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding, opening again. Needs are locked with what needs them, so that nothing is decided on what somebody opens
 * again meanwhile; of two who decide at once one is told. Thread-safe.
 */
@Component
public class Deciding {

    private final AskedQuestions questions;
    private final FoundingPaths paths;
    private final Founders founders;
    private final FirstAnswers answers;
    private final Stances stances;
    private final FoundingDecisions decisions;
    private final InPersonSessions sessions;
    private final CaseReads reads;
    private final TableRows rows;
    private final AsideRequests asides;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            AskedQuestions questions,
            FoundingPaths paths,
            Founders founders,
            FirstAnswers answers,
            Stances stances,
            FoundingDecisions decisions,
            InPersonSessions sessions,
            CaseReads reads,
            TableRows rows,
            AsideRequests asides,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.paths = paths;
        this.founders = founders;
        this.answers = answers;
        this.stances = stances;
        this.decisions = decisions;
        this.sessions = sessions;
        this.reads = reads;
        this.rows = rows;
        this.asides = asides;
        this.events = events;
        this.clock = clock;
    }

    private static Optional<FoundingRefusal> refused(FoundingRefusal why) {
        return Optional.of(why);
    }

    public Conditions conditions(Standing at, AskedQuestion it) {
        var all = questions.of(it.path());
        return new Conditions(
                it,
                it.revealed(clock.instant()),
                (int) answers.of(it.path(), it.code()).stream()
                        .filter(FirstAnswer::counts)
                        .count(),
                at.founders().size(),
                it.question().needs().stream()
                        .filter(need -> all.stream()
                                .noneMatch(one ->
                                        one.code().equals(need) && one.state().settled()))
                        .toList(),
                sessions.of(it.path()),
                stances.of(it),
                reads.of(it.path()),
                rows.of(it.path(), it.code()),
                asides.of(it.path(), it.code()).orElse(null));
    }

    /**
     * @param version of the question as its page was read: whoever decides what has changed since is told
     * @param form only of the question on the legal form
     */
    @Transactional
    public Optional<FoundingRefusal> decide(Standing at, String code, int version, How how, LegalForm form) {
        var path = at.path().id();
        var needs = questions.find(path, code).map(it -> it.question().needs()).orElse(List.of());
        var it = questions.lock(path, code, needs);
        var now = new Standing(at.path(), founders.of(path), at.me());
        var conditions = conditions(now, it);
        var refusal = conditions.refusal(how, clock.instant());
        if (refusal.isEmpty() && it.version() != version) refusal = refused(FoundingRefusal.STALE);
        if (refusal.isPresent()) return refusal;
        var today = Days.today(clock);
        decisions.enter(path, decision(conditions, how, today));
        questions.decided(it, today);
        if (code.equals(QuestionBank.LEGAL_FORM)) paths.form(path, form);
        asides.drop(path, code);
        tell(at, code, What.DECIDED);
        paths.touch(path);
        return Optional.empty();
    }

    private void tell(Standing at, String code, What what) {
        events.publishEvent(new PathEvent(at.path().id(), code, what, at.me().id(), clock.instant()));
    }

    private FoundingDecision decision(Conditions of, How how, LocalDate today) {
        var it = of.asked();
        long waiting = answers.of(it.path(), it.code()).stream()
                .filter(one -> !one.confirmed())
                .count();
        var cards = of.cards();
        var counts = how == How.CARDS
                ? new FoundingDecision.Counts(of.founders(), cards.green(), cards.orange(), cards.red(), (int) waiting)
                : new FoundingDecision.Counts(
                        of.founders(),
                        (int) of.said(Kind.CONSENT),
                        (int) of.said(Kind.RESERVATION),
                        (int) of.said(Kind.OBJECTION),
                        (int) waiting);
        var notes = of.stances().stream()
                .filter(Stances.Stance::minority)
                .map(one -> new FoundingDecision.Note(one.text(), one.founder()))
                .toList();
        return FoundingDecision.of(it.code(), it.sentence(), how, today, counts, notes);
    }

    /** The decision stays in force; those that stand on it are flagged, theirs too stay in force. */
    @Transactional
    public Optional<FoundingRefusal> reopen(Standing at, String code, String reason) {
        var it = questions.lockWithDependants(at.path().id(), code);
        if (it.state() != State.DECIDED) return refused(FoundingRefusal.NOT_OPEN);
        questions.reopen(it, reason);
        questions.flagDependants(it);
        tell(at, code, What.REOPENED);
        paths.touch(it.path());
        return Optional.empty();
    }

    /** A founder looked again: the sentence still holds. */
    @Transactional
    public Optional<FoundingRefusal> reExamined(Standing at, String code) {
        var it = questions.lock(at.path().id(), code);
        if (it.state() != State.DECIDED) return refused(FoundingRefusal.NOT_OPEN);
        questions.reExamine(it, List.of());
        return Optional.empty();
    }

    /** The lines belong to the decision: once it is taken they stay as they are. */
    @Transactional
    public Optional<FoundingRefusal> addRow(Standing at, String code, List<String> cells) {
        var it = questions.lock(at.path().id(), code);
        if (it.state() == State.DECIDED) return refused(FoundingRefusal.ALREADY);
        rows.add(it.path(), code, cells);
        paths.touch(it.path());
        return Optional.empty();
    }

    @Transactional
    public Optional<FoundingRefusal> removeRow(Standing at, String code, UUID row) {
        var it = questions.lock(at.path().id(), code);
        if (it.state() == State.DECIDED) return refused(FoundingRefusal.ALREADY);
        rows.remove(it.path(), code, row);
        return Optional.empty();
    }

    /**
     * Founders met; cards that were counted belong to the sentence that whoever counted had before them, and none was there before the
     * path began. The base refuses it too.
     */
    @Transactional
    public Optional<FoundingRefusal> met(Standing at, InPersonSession session) {
        if (session.cards().all() > 0 && session.day().isBefore(at.path().began()))
            return refused(FoundingRefusal.BEFORE);
        if (session.sentence() > 0) {
            var it = questions.lock(at.path().id(), session.code());
            if (!it.proposed() || it.sentenceNumber() != session.sentence()) return refused(FoundingRefusal.STALE);
        }
        sessions.add(at.path().id(), session);
        paths.touch(at.path().id());
        return Optional.empty();
    }

    /** A second founder counted the same. */
    @Transactional
    public Optional<FoundingRefusal> confirmCount(Standing at, UUID session) {
        return sessions.confirm(at.path().id(), session, at.me().id())
                ? Optional.empty()
                : refused(FoundingRefusal.NOT_YOURS);
    }
}
