package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.MeetingCancelled;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.MeetingMoved;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.flows.Sites;
import org.fabcom.flows.pickups.Pickup;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupDesk;
import org.fabcom.flows.pickups.Pickups;
import org.fabcom.flows.rounds.PickupRound.Said;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans rounds. Each is a meeting of its crew, so nobody is in two at once and all have it in their calendars; it is moved and
 * cancelled there, and its stops follow. Thread-safe.
 */
@Component
record RoundDesk(
        PickupRounds rounds,
        Pickups pickups,
        PickupDesk desk,
        Meetings meetings,
        Sites sites,
        TransactionTemplate transaction) {

    /** What came of a plan: the round, or who has something else then. */
    record Planned(@Nullable UUID round, @Nullable PartyId busy) {}

    /** @param driver arranges it in the agenda; {@code crew}: whoever comes along */
    Planned plan(Said said, PartyId driver, Set<PartyId> crew, String title, PartyId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = Ids.next();
            rounds.add(id, said, by);
            var site = sites.find(said.site()).orElseThrow();
            var where = site.described().commune();
            var draft = new MeetingDraft(
                    new Subject(RoundSubjects.KIND, id),
                    title,
                    said.note(),
                    Venue.place(site.name(), where.code(), where.name()),
                    crew);
            var arranged = meetings.plan(draft, said.span(), driver, it -> rounds.meets(id, it));
            if (arranged instanceof MeetingOutcome.Done) return new Planned(id, null);
            status.setRollbackOnly();
            return new Planned(null, arranged instanceof MeetingOutcome.Busy it ? it.person() : driver);
        }));
    }

    /** These stops too, one after the other; answers the key of the sentence that says why not all of them; empty: all. */
    String add(PickupRound it, List<UUID> chosen, PartyId by) {
        try {
            for (var id : chosen) {
                var at = it.said().about(pickups.of(it.id()).size());
                if (desk.plan(id, it.id(), it.said().day(), at, by) != PickupDesk.Answer.DONE) return "rounds.gone";
            }
            return "";
        } catch (DataIntegrityViolationException refused) {
            return switch (Constraints.broken(refused).orElse("")) {
                case "round_full" -> "rounds.full";
                case "round_over" -> "rounds.over";
                default -> throw refused;
            };
        }
    }

    /** Moved in the agenda: whoever waits for it is told of the other day. */
    @EventListener
    void moved(MeetingMoved it) {
        if (!it.subject().kind().equals(RoundSubjects.KIND)) return;
        var round = rounds.find(it.subject().id()).orElseThrow();
        var span =
                Objects.requireNonNull(meetings.find(it.meeting()).orElseThrow().span());
        rounds.moved(round.id(), span);
        var later = Duration.between(round.said().starts(), span.start().toLocalTime());
        for (var stop : pickups.of(round.id()))
            if (stop.state() == State.PLANNED)
                desk.shift(stop.id(), span.start().toLocalDate(), at(stop, later), it.by());
    }

    private static LocalTime at(Pickup stop, Duration later) {
        return Objects.requireNonNull(stop.at()).plus(later);
    }

    /**
     * Cancelled in the agenda: its stops wait for another one. What is called off once its time has come is a note, which may be taken
     * back: nobody is told, and the crew says on the round what became of each stop.
     */
    @EventListener
    void cancelled(MeetingCancelled it) {
        if (!it.subject().kind().equals(RoundSubjects.KIND)) return;
        var meeting = meetings.find(it.meeting()).orElseThrow();
        if (meeting.calledOffSince()) return;
        var reason = meeting.reason();
        for (var stop : pickups.of(it.subject().id()))
            if (stop.state() == State.PLANNED) desk.unplan(stop.id(), shortened(reason), it.by());
        rounds.cancelled(it.subject().id());
    }

    private static String shortened(String reason) {
        return reason.length() > Pickup.LONGEST_WORDS ? reason.substring(0, Pickup.LONGEST_WORDS) : reason;
    }
}
