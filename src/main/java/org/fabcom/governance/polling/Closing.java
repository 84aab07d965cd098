package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A vote opens on a frozen roll and closes with one tally. Thread-safe. */
@Component
class Closing {

    /** Judges are scaled by the sizes of their colleges: beyond, their number is none a tally reads. */
    private static final long MOST_JUDGES = 10_000_000_000_000L;

    private final BallotRows rows;
    private final Roll roll;
    private final Papers papers;
    private final Counting counting;
    private final Bodies bodies;
    private final ObjectProvider<BallotSubject> subjects;
    private final ExternalResults outside;
    private final DroppedProxies dropped;
    private final VoteNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            BallotRows rows,
            Roll roll,
            Papers papers,
            Counting counting,
            Bodies bodies,
            ObjectProvider<BallotSubject> subjects,
            ExternalResults outside,
            DroppedProxies dropped,
            VoteNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.roll = roll;
        this.papers = papers;
        this.counting = counting;
        this.bodies = bodies;
        this.subjects = subjects;
        this.outside = outside;
        this.dropped = dropped;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Answer open(UUID ballot) {
        var it = rows.lock(ballot).orElseThrow();
        if (it.state() != Ballot.State.ANNOUNCED) return Answer.Refused.of("governance.ballot.wrong.state");
        if (it.assembly() == null && clock.instant().isBefore(it.opens()))
            return Answer.Refused.of("governance.ballot.wrong.hours");
        var drawn = roll.drawn(it, bodies.find(it.body()).orElseThrow());
        var voices = drawn.voices();
        if (voices.stream().noneMatch(Voice::entitled)) return Answer.Refused.of("governance.ballot.wrong.nobody");
        if (judges(it, voices).compareTo(BigInteger.valueOf(MOST_JUDGES)) > 0)
            return Answer.Refused.of("governance.ballot.wrong.judges");
        rows.opened(ballot, clock.instant(), sha256(voices));
        roll.freeze(ballot, voices);
        papers.lay(ballot, voices.size());
        dropped.tell(it, drawn.dropped());
        if (it.assembly() == null) events.publishEvent(new VoteNotices.VoteOpened(ballot));
        return new Answer.Done(ballot);
    }

    private static BigInteger judges(Ballot ballot, List<Voice> voices) {
        var by = ballot.rules().colleges();
        if (by == null || ballot.rules().method() != Method.JUDGMENT) return BigInteger.ONE;
        return by.weights().stream()
                .map(it -> voices.stream()
                        .filter(voice -> voice.entitled() && it.college().equals(voice.college()))
                        .count())
                .map(it -> BigInteger.valueOf(Math.max(it, 1)))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Of the lines « place, name, college, why », each ended. */
    static String sha256(List<Voice> voices) {
        var text = new StringBuilder();
        for (var it : voices)
            text.append(it.place())
                    .append('\t')
                    .append(it.name())
                    .append('\t')
                    .append(Objects.toString(it.college(), ""))
                    .append('\t')
                    .append(Objects.toString(it.why(), ""))
                    .append('\n');
        return Secrets.digest(text.toString());
    }

    @Transactional
    Answer close(UUID ballot, List<RoomCount> room, @Nullable Long present, @Nullable PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        var wrong = wrong(it, room);
        if (wrong != null) return Answer.Refused.of(wrong);
        papers.lock(ballot);
        if (!room.isEmpty() && counting.tooMany(it, room)) return Answer.Refused.of("governance.ballot.wrong.hands");
        if (early(it) && !counting.certain(it)) return Answer.Refused.of("governance.ballot.wrong.uncertain");
        settle(it, counting.count(it, room, present), by);
        return new Answer.Done(ballot);
    }

    private @Nullable String wrong(Ballot it, List<RoomCount> room) {
        if (it.state() != Ballot.State.OPEN) return "governance.ballot.wrong.state";
        if (it.rules().secrecy() == Secrecy.EXTERNAL) return "governance.ballot.wrong.external.close";
        if (early(it) && !it.rules().early()) return "governance.ballot.wrong.early.close";
        boolean named = it.rules().colleges() != null;
        boolean plain = it.rules().method() == Method.MAJORITY
                && room.stream().allMatch(hands -> (hands.college() != null) == named);
        return room.isEmpty() || plain ? null : "governance.ballot.wrong.hands";
    }

    private boolean early(Ballot it) {
        return it.assembly() == null && clock.instant().isBefore(it.closes());
    }

    @Transactional(readOnly = true)
    boolean certain(UUID ballot) {
        return rows.find(ballot)
                .filter(it -> it.state() == Ballot.State.OPEN && it.rules().early())
                .filter(counting::certain)
                .isPresent();
    }

    private void settle(Ballot it, Counting.Counted counted, @Nullable PartyId by) {
        papers.seal(it.id());
        rows.tallied(it.id(), counted.file(), counted.answer(), counted.result(), by);
        rows.closed(it.id(), over(it));
        if (it.assembly() == null) notices.over(it.id());
        tell(it, counted.result());
    }

    /** At the end that was announced, however late the machine counts: no voice came in after it. */
    private Instant over(Ballot it) {
        boolean late = it.assembly() == null && it.rules().secrecy() != Secrecy.EXTERNAL && !early(it);
        return late ? it.closes() : clock.instant();
    }

    private void tell(Ballot ballot, Result result) {
        subjects.stream().filter(it -> it.owns(ballot.id())).forEach(it -> it.closed(ballot.id(), result));
        if (ballot.assembly() == null)
            events.publishEvent(new VoteNotices.VoteEnded(ballot.id(), result.tieRule() != null));
    }

    @Transactional
    Answer external(UUID ballot, String content, @Nullable String address, long voters, PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        if (it.state() != Ballot.State.OPEN || it.rules().secrecy() != Secrecy.EXTERNAL)
            return Answer.Refused.of("governance.ballot.wrong.state");
        if (early(it)) return Answer.Refused.of("governance.ballot.wrong.early.close");
        long may = roll.of(ballot).stream().filter(Voice::entitled).count();
        var read = ExternalResults.read(it.rules(), content, voters);
        if (read.isEmpty() || voters > may) return Answer.Refused.of("governance.ballot.wrong.result");
        outside.keep(ballot, content, address, by);
        settle(it, counting.outside(it, read.get(), voters), by);
        return new Answer.Done(ballot);
    }

    @Transactional
    Answer part(UUID ballot, String said, PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        var tied = rows.result(ballot).filter(result -> result.outcome() == Outcome.TIED);
        if (tied.isEmpty() || it.state() != Ballot.State.CLOSED || it.rules().tie() == TieRule.RETURN)
            return Answer.Refused.of("governance.ballot.wrong.state");
        boolean drawn = it.rules().tie() == TieRule.DRAW;
        var equal = it.rules().method().compares() ? tied.get().winners() : List.of("for", "against");
        var value = drawn ? Draw.normal(said) : "";
        var seed = drawn ? Secrets.digest(value + "\n" + it.rollSha256()) : null;
        var chosen = seed == null ? said : Draw.of(equal, seed);
        if (!equal.contains(chosen) || drawn && value.isEmpty())
            return Answer.Refused.of("governance.ballot.wrong.tie");
        var outcome = chosen.equals("against") && !it.rules().method().compares() ? Outcome.REJECTED : Outcome.ADOPTED;
        var winners = it.rules().method().compares() ? List.of(chosen) : List.<String>of();
        var result = tied.get().parted(outcome, winners, it.rules().tie());
        rows.parted(ballot, chosen, drawn ? value : null, seed, result, clock.instant(), by);
        tell(it, result);
        return new Answer.Done(ballot);
    }
}
