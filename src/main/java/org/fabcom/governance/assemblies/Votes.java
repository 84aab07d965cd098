package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.State;
import org.fabcom.governance.assemblies.AgendaItem.Turnout;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.MajorityWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A resolution from the opening of its vote to the register. One at a time. Thread-safe. */
@Component
public class Votes implements BallotSubject {

    /** What came of opening, counting or closing. */
    public sealed interface Voted {
        record Done() implements Voted {}

        /** Not in session, not this item's turn, or somebody was faster. */
        record NotNow() implements Voted {}

        /** Too few: never rejected, a second call may follow (G11). */
        record NoQuorum(Turnout turnout, int counted) implements Voted {}

        /** Two scrutineers have not counted yet. */
        record NotCounted(int said) implements Voted {}

        /** They do not say the same: count again (G30). */
        record CountsDiffer() implements Voted {}

        /** More hands than people. */
        record TooManyHands(String college, int hands, int most) implements Voted {}

        record NotAScrutineer() implements Voted {}

        /** Hands go up, and nobody would count them: two are named before the vote opens. */
        record NoTellers() implements Voted {}

        record Refused(String code, List<Object> args) implements Voted {}
    }

    private static final int MOST_ANNULLED = 2;

    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Quorums quorums;
    private final Officers officers;
    private final RoomCounts counts;
    private final SessionLog log;
    private final Ballots ballots;
    private final Booth booth;
    private final Bodies bodies;
    private final Decisions decisions;
    private final HouseWords words;
    private final Clock clock;

    Votes(
            Assemblies assemblies,
            Agenda agenda,
            Attendance attendance,
            Quorums quorums,
            Officers officers,
            RoomCounts counts,
            SessionLog log,
            Ballots ballots,
            Booth booth,
            Bodies bodies,
            Decisions decisions,
            HouseWords words,
            Clock clock) {
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.attendance = attendance;
        this.quorums = quorums;
        this.officers = officers;
        this.counts = counts;
        this.log = log;
        this.ballots = ballots;
        this.booth = booth;
        this.bodies = bodies;
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public Voted open(UUID id, UUID item, Body body, PartyId by) {
        var it = assemblies.lock(id);
        var all = agenda.of(id);
        var wanted = all.stream().filter(one -> one.id().equals(item)).findFirst();
        if (it.state() != Assembly.State.IN_SESSION
                || wanted.isEmpty()
                || wanted.get().state() != State.WAITING
                || !wanted.get().resolution()
                || all.stream().anyMatch(one -> one.state() == State.OPEN)) return new Voted.NotNow();
        if (wanted.get().said().way().hands() && !officers.of(id).counts()) return new Voted.NoTellers();
        var turnout = quorums.turnout(it, wanted.get().statutes(), attendance.presence(it, body, item));
        if (quorums.askedAgain(it, wanted.get()) && !quorums.reached(it, turnout))
            return new Voted.NoQuorum(turnout, quorums.counted(it, turnout));
        var answer = ballots.open(Objects.requireNonNull(wanted.get().ballot()), by);
        if (answer instanceof Answer.Refused(var code, var args)) return new Voted.Refused(code, args);
        agenda.opened(item, turnout);
        return new Voted.Done();
    }

    /** It is noted that too few are there for this resolution: it waits for a second call. */
    @Transactional
    public boolean withoutQuorum(UUID id, UUID item, Body body, PartyId by) {
        var it = assemblies.lock(id);
        var wanted = agenda.find(item)
                .filter(one -> one.assembly().equals(id) && one.state() == State.WAITING && one.resolution());
        if (it.state() != Assembly.State.IN_SESSION || wanted.isEmpty()) return false;
        var turnout = quorums.turnout(it, wanted.get().statutes(), attendance.presence(it, body, item));
        if (!quorums.askedAgain(it, wanted.get()) || quorums.reached(it, turnout)) return false;
        agenda.opened(item, turnout);
        agenda.outcome(item, Outcome.NO_QUORUM, null);
        ballots.annul(Objects.requireNonNull(wanted.get().ballot()), words.t("governance.item.outcome.NO_QUORUM"), by);
        log.add(id, SessionLog.What.NO_QUORUM, item, wanted.get().said().title(), by);
        return true;
    }

    /** A scrutineer says what they counted, college by college. */
    @Transactional
    public Voted count(UUID id, UUID item, Body body, Map<String, Hands> hands, PartyId by) {
        var it = assemblies.lock(id);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(id) && one.voting());
        if (wanted.isEmpty() || !wanted.get().said().way().hands()) return new Voted.NotNow();
        if (!officers.of(id).is(by, Role.SCRUTINEER)) return new Voted.NotAScrutineer();
        var presence = attendance.presence(it, body, item);
        for (var college : presence.colleges()) {
            var said = hands.get(college);
            if (said == null) return new Voted.NotNow();
            int most = hands(wanted.get(), body, presence, college);
            if (said.all() > most) return new Voted.TooManyHands(college, said.all(), most);
        }
        counts.say(item, by, hands);
        return new Voted.Done();
    }

    /** That may go up for a college: of voices that no screen has cast, each by whoever carries it since the vote was opened. */
    public int hands(AgendaItem item, Body body, Presence presence, String college) {
        var ballot = ballots.find(Objects.requireNonNull(item.ballot())).orElseThrow();
        var cast = booth.voted(ballot);
        return (int) ballots.roll(ballot, body).stream()
                .filter(it -> it.entitled() && !cast.get(it.place()))
                .filter(it -> college.isEmpty() || college.equals(it.college()))
                .filter(it -> raised(it, item, presence))
                .count();
    }

    /** Where screens take votes too, a voice that is carried is its holder's until the closing; a blank one follows the board. */
    private static boolean raised(Voice it, AgendaItem item, Presence presence) {
        if (it.blank() && item.said().board() != null) return false;
        var person = it.person();
        var holder = it.holder();
        boolean own = person == null ? presence.inTheRoom(it.name()) : presence.inTheRoom(person);
        return holder == null
                ? own
                : presence.inTheRoom(holder) || own && item.said().way() == Way.HANDS;
    }

    @Transactional
    public Voted close(UUID id, UUID item, PartyId by) {
        var it = assemblies.lock(id);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(id) && one.voting());
        if (it.state() != Assembly.State.IN_SESSION || wanted.isEmpty()) return new Voted.NotNow();
        List<RoomCount> room = List.of();
        if (wanted.get().said().way().hands()) {
            var agreed = counts.agreed(item);
            int said = counts.of(item).size();
            if (agreed.isEmpty()) return said < 2 ? new Voted.NotCounted(said) : new Voted.CountsDiffer();
            room = RoomCounts.counts(agreed.get());
        }
        var turnout = Objects.requireNonNull(wanted.get().turnout());
        var ballot = Objects.requireNonNull(wanted.get().ballot());
        var answer = ballots.close(ballot, room, (long) quorums.counted(it, turnout), by);
        return answer instanceof Answer.Refused(var code, var args) ? new Voted.Refused(code, args) : new Voted.Done();
    }

    /** A mistake is mended, and once more: no chair votes on until the result suits them. */
    public boolean annullable(UUID item) {
        return log.times(item, SessionLog.What.ANNULLED) < MOST_ANNULLED;
    }

    /** Opened as it should not have been, a vote counts no more and says why; its item waits for another one on the same text. */
    @Transactional
    public Voted annul(UUID id, UUID item, String why, PartyId by) {
        var it = assemblies.lock(id);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(id) && one.voting());
        if (it.state() != Assembly.State.IN_SESSION || wanted.isEmpty()) return new Voted.NotNow();
        if (!annullable(item)) return new Voted.Refused("governance.floor.annul.twice", List.of());
        return switch (ballots.anew(Objects.requireNonNull(wanted.get().ballot()), why, by)) {
            case Answer.Refused(var code, var args) -> new Voted.Refused(code, args);
            case Answer.Done(var ballot) -> {
                agenda.waits(item, ballot);
                log.add(id, SessionLog.What.ANNULLED, item, wanted.get().said().title() + ", " + why, by);
                yield new Voted.Done();
            }
        };
    }

    /** Equal sides, parted by the rule that was announced: what the chair chose, or the public value of the draw. */
    @Transactional
    public Voted part(UUID id, UUID item, String said, PartyId by) {
        assemblies.lock(id);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(id) && one.outcome() == Outcome.TIED);
        if (wanted.isEmpty()) return new Voted.NotNow();
        var answer = ballots.part(Objects.requireNonNull(wanted.get().ballot()), said, by);
        return answer instanceof Answer.Refused(var code, var args) ? new Voted.Refused(code, args) : new Voted.Done();
    }

    @Override
    public boolean owns(UUID ballot) {
        return agenda.ofBallot(ballot).isPresent();
    }

    /** Adopted ones enter the register; said again when a tie was parted. */
    @Override
    @Transactional
    public void closed(UUID ballot, Result result) {
        var item = agenda.ofBallot(ballot).orElseThrow();
        if (item.outcome() == result.outcome()) return;
        agenda.outcome(item.id(), result.outcome(), result.tieRule());
        var it = assemblies.find(item.assembly()).orElseThrow();
        var rule = result.tieRule();
        var chair = officers.of(it.id()).chair().map(Officers.Officer::person).orElse(it.madeBy());
        if (rule != null)
            log.add(it.id(), SessionLog.What.TIE, item.id(), item.said().title(), chair);
        if (result.outcome() == Outcome.ADOPTED && item.decision() == null) enter(it, item, result, chair);
    }

    private void enter(Assembly it, AgendaItem item, Result result, PartyId chair) {
        var body = bodies.find(it.body()).orElseThrow();
        var decision = decisions.enter(
                new NewDecision(
                        body,
                        item.said().title(),
                        item.said().text(),
                        Objects.requireNonNull(item.sha256()),
                        ruleInWords(item, result),
                        result.guarded()
                                ? words.t("governance.item.result.guarded")
                                : words.t(
                                        "governance.item.result.heads.words",
                                        result.yes(),
                                        result.no(),
                                        result.abstain()),
                        it.url(),
                        Days.today(clock),
                        null,
                        chair,
                        List.of(),
                        null),
                null);
        agenda.decision(item.id(), decision.id());
    }

    private String ruleInWords(AgendaItem item, Result result) {
        var rule = result.tieRule();
        var rules = ballots.find(Objects.requireNonNull(item.ballot()))
                .orElseThrow()
                .rules();
        var base = MajorityWords.of(rules.majority(), result.weights() != null, words::t);
        return rule == null
                ? base
                : base.replaceFirst("[.]$", "") + ", " + words.t("governance.assembly.tie.short." + rule) + ".";
    }
}
