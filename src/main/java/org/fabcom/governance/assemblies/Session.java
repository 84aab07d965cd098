package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.State;
import org.fabcom.governance.assemblies.AgendaItem.Turnout;
import org.fabcom.governance.assemblies.Officers.Bureau;
import org.fabcom.governance.assemblies.Officers.Officer;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the chair does: opens, breaks, treats or postpones what is no vote, closes. Thread-safe. */
@Component
public class Session {

    /** What came of it. */
    public sealed interface Led {
        record Done() implements Led {}

        record NotNow() implements Led {}

        /** A second call, whose quorum is lower, waits for its hour. */
        record TooEarly() implements Led {}

        /** No chair, or no secretary, who is somebody else. */
        record NoBureau() implements Led {}

        record NoQuorum(Turnout turnout, int counted) implements Led {}

        /** Items that were neither treated nor postponed. */
        record ItemsLeft(List<AgendaItem> items) implements Led {}
    }

    /** The minutes are ready to be read and signed. */
    public record SessionClosed(UUID assembly) {}

    private static final int SECOND_CALL_DAYS = 28;
    private static final Duration EARLIEST = Duration.ofHours(1);
    private static final Duration LATEST = Duration.ofHours(6);

    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Voices voices;
    private final Quorums quorums;
    private final Officers officers;
    private final Resolutions resolutions;
    private final SessionLog log;
    private final HouseWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Session(
            Assemblies assemblies,
            Agenda agenda,
            Attendance attendance,
            Voices voices,
            Quorums quorums,
            Officers officers,
            Resolutions resolutions,
            SessionLog log,
            HouseWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.attendance = attendance;
        this.voices = voices;
        this.quorums = quorums;
        this.officers = officers;
        this.resolutions = resolutions;
        this.log = log;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * False once it is over. While a vote waits for its end, scrutineers are only added, and who chairs or writes is somebody else
     * only where they are not there any more.
     */
    @Transactional
    public boolean bureau(UUID id, Body body, PartyId chair, PartyId secretary, List<PartyId> scrutineers, PartyId by) {
        var it = assemblies.lock(id);
        if (!it.goesOn()) return false;
        var before = officers.of(id);
        var named = new LinkedHashSet<PartyId>();
        if (agenda.of(id).stream().anyMatch(item -> pending(it, item))) {
            var presence = attendance.presence(it, body, null);
            if (stays(before.chair(), chair, presence) || stays(before.secretary(), secretary, presence)) return false;
            for (var officer : before.scrutineers()) named.add(officer.person());
        }
        named.addAll(scrutineers);
        officers.name(id, chair, secretary, List.copyOf(named));
        var now = officers.of(id);
        if (it.state() != Assembly.State.CONVENED && !now.led().equals(before.led()))
            log.add(id, SessionLog.What.BUREAU, null, told(now), by);
        return true;
    }

    private static boolean stays(Optional<Officer> now, PartyId wanted, Presence presence) {
        return now.filter(it -> !it.person().equals(wanted) && presence.there(it.person()))
                .isPresent();
    }

    private String told(Bureau it) {
        return it.led().stream()
                .map(one -> words.t("governance.bureau.is." + one.role(), one.name()))
                .collect(Collectors.joining(", "));
    }

    private static boolean pending(Assembly it, AgendaItem item) {
        return item.state() == State.OPEN
                || item.outcome() == Outcome.TIED && it.said().tie() != TieRule.RETURN;
    }

    @Transactional
    public Led open(UUID id, Body body, PartyId by) {
        var it = assemblies.lock(id);
        if (!begun(it, EARLIEST) || late(it)) return new Led.NotNow();
        if (it.secondCall() && !begun(it, Duration.ZERO)) return new Led.TooEarly();
        if (!officers.of(id).named()) return new Led.NoBureau();
        voices.freeze(it, body);
        var presence = attendance.presence(it, body, null);
        var turnout = quorums.atOpening(it, presence);
        if (!quorums.reached(it, turnout)) return new Led.NoQuorum(turnout, quorums.counted(it, turnout));
        assemblies.state(id, Assembly.State.IN_SESSION);
        log.add(id, SessionLog.What.OPENED, null, told(turnout, presence), by);
        return new Led.Done();
    }

    /** The day is over, or the night after an evening that goes past it. */
    private boolean late(Assembly it) {
        return Days.today(clock).isAfter(it.day())
                && clock.instant().isAfter(it.said().startsAt().plus(LATEST));
    }

    private String told(Turnout it, Presence presence) {
        return words.t("governance.turnout", it.present(), it.represented(), presence.registered()) + ", "
                + words.t("governance.turnout.need", it.need());
    }

    /** @param before the hour for which members are convened */
    private boolean begun(Assembly it, Duration before) {
        return it.state() == Assembly.State.CONVENED
                && !clock.instant().isBefore(it.said().startsAt().minus(before));
    }

    /**
     * Too few at its hour, noted then or on a later day: it ends, and a second call with the same agenda waits to be convened. Where
     * nobody was there to chair and to write, whoever notes it signs alone.
     */
    @Transactional
    public Optional<Assembly> adjourn(UUID id, Body body, PartyId by) {
        var it = assemblies.lock(id);
        if (!begun(it, Duration.ZERO)) return Optional.empty();
        voices.freeze(it, body);
        var presence = attendance.presence(it, body, null);
        var turnout = quorums.atOpening(it, presence);
        if (quorums.reached(it, turnout) && presence.present() >= Officers.LEAST) return Optional.empty();
        if (!officers.of(id).named()) officers.alone(id, by);
        assemblies.state(id, Assembly.State.ADJOURNED);
        resolutions.annul(it, by);
        log.add(id, SessionLog.What.NO_QUORUM, null, told(turnout, presence), by);
        events.publishEvent(new SessionClosed(id));
        return Optional.of(second(it, agenda.of(id), by));
    }

    /** What waits for a quorum: the resolutions that missed it, or all of an assembly to which too few came. The one there is, if any. */
    @Transactional
    public Optional<Assembly> secondCall(UUID id, PartyId by) {
        var it = assemblies.lock(id);
        boolean adjourned = it.state() == Assembly.State.ADJOURNED;
        var left = agenda.of(id).stream()
                .filter(item -> adjourned || item.outcome() == Outcome.NO_QUORUM)
                .toList();
        if (!adjourned && it.state() != Assembly.State.CLOSED || left.isEmpty()) return Optional.empty();
        var known = assemblies.secondCallFor(id);
        return known.isPresent() ? known : Optional.of(second(it, left, by));
    }

    public Optional<Assembly> secondCallFor(UUID id) {
        return assemblies.secondCallFor(id);
    }

    private Assembly second(Assembly it, List<AgendaItem> items, PartyId by) {
        var said = it.said();
        var starts =
                said.startsAt().atZone(Days.ZONE).plusDays(SECOND_CALL_DAYS).toInstant();
        var again = assemblies.add(
                it.body(),
                new Assembly.Said(
                        said.kind(),
                        said.held(),
                        starts,
                        said.place(),
                        said.link(),
                        said.remoteBasis(),
                        said.recordDate().plusDays(SECOND_CALL_DAYS),
                        said.tie(),
                        said.drawFrom()),
                it.id(),
                by);
        for (var item : items) agenda.add(again.id(), item.said(), 1, item.asked());
        return again;
    }

    @Transactional
    public boolean suspend(UUID id, String why, PartyId by) {
        return turn(id, Assembly.State.IN_SESSION, Assembly.State.SUSPENDED, SessionLog.What.SUSPENDED, why, by);
    }

    @Transactional
    public boolean resume(UUID id, PartyId by) {
        return turn(id, Assembly.State.SUSPENDED, Assembly.State.IN_SESSION, SessionLog.What.RESUMED, "", by);
    }

    private boolean turn(
            UUID id, Assembly.State from, Assembly.State to, SessionLog.What what, String words, PartyId by) {
        if (assemblies.lock(id).state() != from) return false;
        assemblies.state(id, to);
        log.add(id, what, null, words, by);
        return true;
    }

    /** What is talked of is done; anything that waits may be postponed or dropped. */
    @Transactional
    public boolean settle(UUID id, UUID item, State to, PartyId by) {
        var it = assemblies.lock(id);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(id) && one.state() == State.WAITING);
        if (it.state() != Assembly.State.IN_SESSION || wanted.isEmpty() || !to.over()) return false;
        if (to == State.DONE && wanted.get().said().kind() != Kind.TALK) return false;
        agenda.state(item, to);
        resolutions.annul(wanted.get(), by);
        return true;
    }

    @Transactional
    public boolean note(UUID id, SessionLog.What what, String words, PartyId by) {
        var state = assemblies.lock(id).state();
        if (state != Assembly.State.IN_SESSION && state != Assembly.State.SUSPENDED) return false;
        log.add(id, what, null, words, by);
        return true;
    }

    @Transactional
    public Led close(UUID id, PartyId by) {
        var it = assemblies.lock(id);
        if (it.state() != Assembly.State.IN_SESSION) return new Led.NotNow();
        var left = agenda.of(id).stream()
                .filter(item -> !item.state().over() || pending(it, item))
                .toList();
        if (!left.isEmpty()) return new Led.ItemsLeft(left);
        assemblies.state(id, Assembly.State.CLOSED);
        log.add(id, SessionLog.What.CLOSED, null, "", by);
        events.publishEvent(new SessionClosed(id));
        return new Led.Done();
    }

    /** What is before the assembly: the vote that is open, else the last one closed, else what comes first. */
    public static Optional<AgendaItem> current(List<AgendaItem> items) {
        return items.stream()
                .filter(it -> it.state() == State.OPEN)
                .findFirst()
                .or(() -> items.stream()
                        .filter(it -> it.doneAt() != null)
                        .max(Comparator.comparing(it -> Objects.requireNonNull(it.doneAt()))))
                .or(() -> items.stream().findFirst());
    }

    public static Optional<AgendaItem> next(List<AgendaItem> items) {
        return items.stream().filter(it -> it.state() == State.WAITING).findFirst();
    }
}
