package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.colleges.College;
import org.fabcom.governance.colleges.Colleges;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Absent;
import org.fabcom.tally.rules.BallotRules.ByCollege;
import org.fabcom.tally.rules.BallotRules.Mode;
import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.BallotRules.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Before a vote, and what ends it without a tally. Thread-safe. */
@Component
class Announcing {

    private final BallotRows rows;
    private final Papers papers;
    private final Roll roll;
    private final Rules rules;
    private final Colleges colleges;
    private final Bodies bodies;
    private final ObjectProvider<BallotSubject> subjects;
    private final VoteNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcing(
            BallotRows rows,
            Papers papers,
            Roll roll,
            Rules rules,
            Colleges colleges,
            Bodies bodies,
            ObjectProvider<BallotSubject> subjects,
            VoteNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.roll = roll;
        this.rules = rules;
        this.colleges = colleges;
        this.bodies = bodies;
        this.subjects = subjects;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    BallotRules usual(Body body, boolean statutes, LocalDate on) {
        var id = body.id();
        var plain = BallotRules.plain();
        var second =
                Part.of(rules.value(id, statutes ? Rule.QUORUM_STATUTES_SECOND_CALL : Rule.QUORUM_SECOND_CALL, on));
        var majority = statutes
                ? Needed.statutes(Part.of(rules.value(id, Rule.MAJORITY_STATUTES, on)))
                : new Needed(Part.of(rules.value(id, Rule.MAJORITY, on)), true, false);
        return plain.asking(
                Part.of(rules.value(id, statutes ? Rule.QUORUM_STATUTES : Rule.QUORUM, on)),
                second,
                majority,
                byCollege(id, on));
    }

    private @Nullable ByCollege byCollege(UUID body, LocalDate on) {
        var weights = colleges.on(body, on);
        if (weights.isEmpty()) return null;
        return new ByCollege(
                weights.stream().map(it -> new Weight(it.name(), it.weight())).toList(),
                Mode.valueOf(rules.value(body, Rule.COLLEGE_MODE, on)),
                Absent.valueOf(rules.value(body, Rule.ABSENT_COLLEGE, on)));
    }

    @Transactional
    Answer announce(NewBallot it, PartyId by) {
        return announce(it, null, by);
    }

    private Answer announce(NewBallot it, @Nullable UUID follows, PartyId by) {
        var wrong = wrong(it);
        if (wrong.isPresent()) return wrong.get();
        var kept = it.rules().proxiesForQuorum() == null
                ? it.by(it.rules().counting(rules.yes(it.body().id(), Rule.QUORUM_COUNTS_PROXIES, it.recordDate())))
                : it;
        var before = follows == null ? same(kept) : Optional.<Ballot>empty();
        if (before.isPresent()) return new Answer.Done(before.get().id());
        var announced = it.announced() == null ? clock.instant() : it.announced();
        var ballot = rows.insert(kept, announced, follows, by);
        if (follows != null) rows.conflictsFollow(follows, ballot);
        if (it.assembly() == null && later(it.opens(), announced))
            events.publishEvent(new VoteNotices.VoteAnnounced(ballot, by));
        return new Answer.Done(ballot);
    }

    /** On another day: else the opening is told soon enough. */
    private static boolean later(Instant opens, Instant announced) {
        return opens.atZone(Days.ZONE)
                .toLocalDate()
                .isAfter(announced.atZone(Days.ZONE).toLocalDate());
    }

    /** One that stands for itself and was announced word for word already: its form came twice. */
    private Optional<Ballot> same(NewBallot it) {
        if (it.path() != null || it.assembly() != null) return Optional.empty();
        rows.turn(it.body().id());
        return rows
                .list(
                        "body = :body and path is null and assembly is null and opened_at is null and annulled_at is null",
                        Map.of("body", it.body().id()))
                .stream()
                .filter(one ->
                        one.question().equals(it.question()) && one.rules().equals(it.rules()))
                .filter(one -> one.opens().equals(it.opens()) && one.closes().equals(it.closes()))
                .findFirst();
    }

    private Optional<Answer> wrong(NewBallot it) {
        var said = RuleCheck.wrong(it.rules());
        if (said != null) return refused(said);
        var by = it.rules().colleges();
        var weights = by == null ? null : colleges.wrong(it.body().id(), weights(by), it.recordDate());
        if (weights != null) return refused(weights);
        if (!it.closes().isAfter(it.opens())) return refused("governance.ballot.wrong.hours");
        var early = it.assembly() == null ? early(it) : Optional.<Answer>empty();
        return early.isEmpty() && !it.closes().isAfter(clock.instant())
                ? refused("governance.ballot.wrong.hours")
                : early;
    }

    private static List<College> weights(ByCollege by) {
        return by.weights().stream()
                .map(it -> new College(it.college(), it.weight()))
                .toList();
    }

    /** The convocation of an assembly keeps a notice of its own. */
    private Optional<Answer> early(NewBallot it) {
        int days = rules.count(it.body().id(), Rule.NOTICE_DAYS, it.recordDate());
        var now = clock.instant().atZone(Days.ZONE);
        var first = days == 0 ? now.toLocalDate().atStartOfDay(Days.ZONE) : now.plusDays(days);
        var whole = first.truncatedTo(ChronoUnit.HOURS).isBefore(first)
                ? first.truncatedTo(ChronoUnit.HOURS).plusHours(1)
                : first;
        return it.opens().isBefore(first.toInstant())
                ? refused("governance.ballot.wrong.notice", days, whole.toLocalDate(), whole.getHour())
                : Optional.empty();
    }

    private static Optional<Answer> refused(String key, Object... args) {
        return Optional.of(Answer.Refused.of(key, args));
    }

    @Transactional
    Answer secondCall(UUID ballot, Instant opens, Instant closes, PartyId by) {
        var first = rows.lock(ballot).orElseThrow();
        var second = first.rules().secondQuorum();
        var lacked = rows.result(ballot)
                .filter(it -> it.outcome() == Outcome.NO_QUORUM)
                .isPresent();
        if (!lacked || second == null || first.state() != Ballot.State.CLOSED || followed(ballot))
            return Answer.Refused.of("governance.ballot.wrong.second");
        return announce(again(first, first.rules().secondCall(second), opens, closes), ballot, by);
    }

    private boolean followed(UUID ballot) {
        return !rows.list("follows = :ballot", Map.of("ballot", ballot)).isEmpty();
    }

    private NewBallot again(Ballot it, BallotRules rules, Instant opens, Instant closes) {
        return new NewBallot(
                bodies.find(it.body()).orElseThrow(),
                it.question(),
                it.path(),
                it.textSha256(),
                rules,
                it.recordDate(),
                null,
                opens,
                closes,
                it.assembly(),
                it.item(),
                it.board());
    }

    @Transactional
    Answer anew(UUID ballot, String why, PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        if (it.state() != Ballot.State.OPEN) return Answer.Refused.of("governance.ballot.wrong.state");
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var closes = it.closes().isAfter(tomorrow) ? it.closes() : tomorrow;
        var answer = announce(again(it, it.rules(), it.opens(), closes), ballot, by);
        if (answer instanceof Answer.Done) annul(ballot, why, by);
        return answer;
    }

    /** A counted ballot stays: what it decided is repealed by another decision. */
    @Transactional
    Answer annul(UUID ballot, String why, @Nullable PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        if (it.state() == Ballot.State.ANNULLED || it.state() == Ballot.State.CLOSED)
            return Answer.Refused.of("governance.ballot.wrong.state");
        if (it.state() == Ballot.State.OPEN) {
            papers.lock(ballot);
            papers.seal(ballot);
        }
        rows.annulled(ballot, clock.instant(), why, by);
        if (it.openedAt() != null && it.assembly() == null) {
            notices.over(ballot);
            events.publishEvent(new VoteNotices.VoteEnded(ballot, false));
        } else if (it.assembly() == null && later(it.opens(), it.announced()))
            events.publishEvent(new VoteNotices.AnnouncedAnnulled(ballot));
        subjects.stream().filter(one -> one.owns(ballot)).forEach(one -> one.annulled(ballot, why));
        return new Answer.Done(ballot);
    }

    /** A paper in a closed urn cannot be taken out: who has voted secretly declares too late. */
    @Transactional
    Answer conflict(UUID ballot, PartyId person, String reason, PartyId by) {
        var it = rows.lock(ballot).orElseThrow();
        if (it.state() == Ballot.State.CLOSED || it.state() == Ballot.State.ANNULLED)
            return Answer.Refused.of("governance.ballot.wrong.state");
        if (it.state() == Ballot.State.OPEN) {
            var signed = papers.lock(ballot).signed();
            var voted = roll.of(ballot).stream()
                    .anyMatch(voice -> person.equals(voice.person()) && signed.get(voice.place()));
            if (voted) return Answer.Refused.of("governance.ballot.wrong.voted");
            roll.excuse(ballot, person, "CONFLICT");
        }
        rows.conflict(ballot, person, reason, clock.instant(), by);
        return new Answer.Done(ballot);
    }
}
