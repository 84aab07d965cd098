package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.deliberation.Stances.Verdict;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathEvent;
import org.fabcom.founding.path.PathEvent.What;
import org.fabcom.founding.path.Reveals;
import org.fabcom.founding.path.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What founders write on a question. Each act locks it first: nine write at once, and the last one uncovers
 * all answers. Deciding is {@link Deciding}'s. Thread-safe.
 */
@Component
public class Deliberation {

    /** Days in which one may object, or in which the others wait. */
    public static final int MOST_DAYS = 60;

    private final AskedQuestions questions;
    private final FoundingPaths paths;
    private final FirstAnswers answers;
    private final Positions positions;
    private final FoundingArguments arguments;
    private final Stances stances;
    private final Reveals reveals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliberation(
            AskedQuestions questions,
            FoundingPaths paths,
            FirstAnswers answers,
            Positions positions,
            FoundingArguments arguments,
            Stances stances,
            Reveals reveals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.paths = paths;
        this.answers = answers;
        this.positions = positions;
        this.arguments = arguments;
        this.stances = stances;
        this.reveals = reveals;
        this.events = events;
        this.clock = clock;
    }

    private static Optional<FoundingRefusal> refused(FoundingRefusal why) {
        return Optional.of(why);
    }

    private void tell(Standing at, String code, What what) {
        events.publishEvent(new PathEvent(at.path().id(), code, what, at.me().id(), clock.instant()));
    }

    /** @param until when answers show though some are missing; null: when all have written. Never sooner than whoever wrote was told */
    @Transactional
    public Optional<FoundingRefusal> open(Standing at, String code, @Nullable Instant until) {
        var it = questions.lockWithDependants(at.path().id(), code);
        if (it.state() == State.DECIDED) return refused(FoundingRefusal.ALREADY);
        boolean begun = !answers.of(it.path(), code).isEmpty();
        if (begun && until != null && it.state().written() && it.until() == null) return refused(FoundingRefusal.BEGUN);
        questions.open(it, begun ? null : until);
        if (!it.state().written()) tell(at, code, What.OPENED);
        if (it.state() == State.WAIVED) questions.flagDependants(it);
        paths.touch(it.path());
        return Optional.empty();
    }

    /**
     * Somebody does not write, and all would wait for them: once two thirds have written, the others say until when they wait. They all
     * read it, a day ahead at least.
     */
    @Transactional
    public Optional<FoundingRefusal> delay(Standing at, String code, int days) {
        if (days < 1 || days > MOST_DAYS) throw new IllegalArgumentException("days");
        var it = questions.lock(at.path().id(), code);
        if (!it.state().written() || it.revealed(clock.instant())) return refused(FoundingRefusal.NOT_OPEN);
        if (it.until() != null) return refused(FoundingRefusal.STALE);
        long written = answers.of(it.path(), code).stream()
                .filter(FirstAnswers.FirstAnswer::counts)
                .count();
        if (written < Conditions.enough(at.founders().size())) return refused(FoundingRefusal.FEW_ANSWERS);
        questions.delay(it, clock.instant().plus(Duration.ofDays(days)));
        paths.touch(it.path());
        return Optional.empty();
    }

    /** Of oneself, or of somebody who is in the room: the latter waits until they say that it is theirs. */
    @Transactional
    public Optional<FoundingRefusal> answer(Standing at, String code, UUID founder, String text) {
        var it = questions.lock(at.path().id(), code);
        if (!it.state().written()) return refused(FoundingRefusal.NOT_OPEN);
        var before = answers.of(it.path(), code).stream()
                .filter(one -> one.founder().equals(founder))
                .findFirst();
        boolean own = founder.equals(at.me().id());
        if (before.isPresent()
                && (it.revealed(clock.instant()) || !own && before.get().confirmed()))
            return refused(FoundingRefusal.WRITTEN);
        answers.write(it.path(), code, founder, text, at.me().id());
        reveals.written(it.path());
        paths.touch(it.path());
        return Optional.empty();
    }

    @Transactional
    public boolean confirm(Standing at, String code) {
        var it = questions.lock(at.path().id(), code);
        boolean confirmed = answers.confirm(it.path(), code, at.me().id());
        if (confirmed) reveals.written(it.path());
        return confirmed;
    }

    private Optional<FoundingRefusal> readable(AskedQuestion it) {
        if (!it.state().written()) return refused(FoundingRefusal.NOT_OPEN);
        return it.revealed(clock.instant()) ? Optional.empty() : refused(FoundingRefusal.HIDDEN);
    }

    /** Its author holds it. */
    @Transactional
    public Optional<FoundingRefusal> position(Standing at, String code, String text, String changeMind) {
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        positions.hold(
                positions.add(it.path(), code, text, at.me().id()), at.me().id(), true, changeMind);
        paths.touch(it.path());
        return Optional.empty();
    }

    @Transactional
    public Optional<FoundingRefusal> hold(Standing at, String code, UUID position, boolean holds, String changeMind) {
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        positions.of(it.path(), code).stream()
                .filter(one -> one.id().equals(position))
                .forEach(one -> positions.hold(position, at.me().id(), holds, changeMind));
        return Optional.empty();
    }

    /** Two positions become one when both authors say so: the first who asks, then the other. */
    @Transactional
    public Optional<FoundingRefusal> merge(Standing at, String code, UUID from, UUID into) {
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        var all = positions.of(it.path(), code);
        var one = all.stream().filter(p -> p.id().equals(from)).findFirst();
        var other = all.stream().filter(p -> p.id().equals(into)).findFirst();
        if (one.isEmpty() || other.isEmpty() || from.equals(into)) return refused(FoundingRefusal.STALE);
        var me = at.me().id();
        var authors = List.of(
                Optional.ofNullable(one.get().author()),
                Optional.ofNullable(other.get().author()));
        if (!authors.contains(Optional.of(me))) return refused(FoundingRefusal.NOT_YOURS);
        boolean both = authors.stream().allMatch(Optional.of(me)::equals);
        boolean asked =
                into.equals(one.get().mergeInto()) && !me.equals(one.get().mergeBy());
        if (both || asked) positions.merge(from, into);
        else positions.askToMerge(from, into, me);
        return Optional.empty();
    }

    @Transactional
    public Optional<FoundingRefusal> argue(Standing at, String code, FoundingArguments.Said said) {
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        arguments.add(it.path(), code, said, at.me().id());
        paths.touch(it.path());
        return Optional.empty();
    }

    @Transactional
    public Optional<FoundingRefusal> check(Standing at, UUID argument) {
        return arguments.check(at.path().id(), argument, at.me().id())
                ? Optional.empty()
                : refused(FoundingRefusal.NOT_YOURS);
    }

    /** Open to change until the question is decided. */
    @Transactional
    public Optional<FoundingRefusal> grade(Standing at, String code, Map<UUID, Integer> grades) {
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        for (var one : positions.of(it.path(), code)) {
            var grade = grades.get(one.id());
            if (grade != null) positions.grade(one.id(), at.me().id(), grade);
        }
        return Optional.empty();
    }

    /** {@code days}: to object, from 1 to {@link #MOST_DAYS}; the base refuses others too. */
    @Transactional
    public Optional<FoundingRefusal> propose(Standing at, String code, String sentence, int days) {
        if (days < 1 || days > MOST_DAYS) throw new IllegalArgumentException("days");
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        questions.propose(it, sentence, at.me().id(), days);
        tell(at, code, it.proposed() ? What.CHANGED : What.PROPOSED);
        paths.touch(it.path());
        return Optional.empty();
    }

    /** Of oneself, or of somebody in the room who has no account: it is told who noted it. */
    @Transactional
    public Optional<FoundingRefusal> say(
            Standing at, String code, UUID founder, int sentence, Kind kind, String text, boolean minority) {
        boolean own = founder.equals(at.me().id());
        if (!own && at.founder(founder).filter(one -> one.person() == null).isEmpty())
            return refused(FoundingRefusal.NOT_YOURS);
        var it = questions.lock(at.path().id(), code);
        var refusal = readable(it);
        if (refusal.isPresent()) return refusal;
        if (!it.proposed()) return refused(FoundingRefusal.NO_SENTENCE);
        if (it.sentenceNumber() != sentence) return refused(FoundingRefusal.STALE);
        stances.say(it, founder, own ? null : at.me().id(), kind, text, minority && kind != Kind.CONSENT);
        if (kind == Kind.OBJECTION) tell(at, code, What.OBJECTED);
        return Optional.empty();
    }

    /** An objection is put aside with a reason, by somebody else than who raised it or wrote the sentence. */
    @Transactional
    public Optional<FoundingRefusal> test(Standing at, String code, UUID founder, Verdict verdict, String reason) {
        var it = questions.lock(at.path().id(), code);
        if (!it.state().written()) return refused(FoundingRefusal.NOT_OPEN);
        if (at.me().id().equals(it.sentenceBy())) return refused(FoundingRefusal.NOT_YOURS);
        return stances.test(it, founder, verdict, reason, at.me().id())
                ? Optional.empty()
                : refused(FoundingRefusal.NOT_YOURS);
    }
}
