package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What upper rooms ask of the calendar on the wall: arrange a meeting about something of theirs. Who may ask is for them to
 * say. Each command writes to the people within its transaction. Nobody who is invited by name is at two meetings to come at
 * once: of two commands that want it, the second is told. Thread-safe.
 */
@Component
public class Meetings {

    static final int MOST_SLOTS = 20;

    private final MeetingRows rows;
    private final MeetingLetters letters;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRows rows,
            MeetingLetters letters,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes one slot or more, all to come; the others are asked to choose. */
    @Transactional
    public MeetingOutcome propose(MeetingDraft draft, List<Span> slots, PartyId by) {
        var now = clock.instant();
        if (slots.isEmpty() || slots.size() > MOST_SLOTS || slots.stream().anyMatch(it -> past(it, now)))
            throw new IllegalArgumentException("slots");
        for (var it : slots) {
            var busy = busy(draft, by, it);
            if (busy.isPresent()) return busy.get();
        }
        var id = Ids.next();
        rows.insert(id, draft, by, null, now);
        rows.propose(id, slots);
        var proposed = rows.find(id).orElseThrow();
        letters.proposed(proposed);
        return new MeetingOutcome.Done(proposed);
    }

    /** Takes one of the slots that were proposed. */
    @Transactional
    MeetingOutcome choose(UUID id, int position, PartyId by) {
        var meeting = rows.lock(id).orElseThrow();
        if (meeting.state() != Meeting.State.PROPOSED) return new MeetingOutcome.Settled(meeting);
        var now = clock.instant();
        var slot =
                meeting.slots().stream().filter(it -> it.position() == position).findFirst();
        if (slot.isEmpty() || past(slot.get().span(), now)) return new MeetingOutcome.NotPossible();
        var busy = rows.busy(meeting.parties(), slot.get().span(), id);
        if (busy.isPresent()) return busy.get();
        rows.place(id, slot.get().span(), meeting.venue(), now);
        var planned = rows.find(id).orElseThrow();
        letters.planned(planned);
        events.publishEvent(new MeetingPlanned(id, meeting.subject(), by, now));
        return new MeetingOutcome.Done(planned);
    }

    /** Plans it at once. One that is over may be written down too: then nobody is written to. */
    @Transactional
    public MeetingOutcome plan(MeetingDraft draft, Span span, PartyId by) {
        return plan(draft, span, by, it -> {});
    }

    /** @param known is told its id before anybody is written to */
    @Transactional
    public MeetingOutcome plan(MeetingDraft draft, Span span, PartyId by, Consumer<UUID> known) {
        var now = clock.instant();
        if (!past(span, now)) {
            var busy = busy(draft, by, span);
            if (busy.isPresent()) return busy.get();
        }
        var id = Ids.next();
        rows.insert(id, draft, by, span, now);
        known.accept(id);
        var planned = rows.find(id).orElseThrow();
        if (!past(span, now)) letters.planned(planned);
        events.publishEvent(new MeetingPlanned(id, draft.subject(), by, now));
        return new MeetingOutcome.Done(planned);
    }

    /**
     * To another time, to another place, or both; also settles one that had only slots.
     *
     * @param by null: somebody without an account, who is expected
     */
    @Transactional
    public MeetingOutcome move(UUID id, Span span, Venue venue, @Nullable PartyId by) {
        var meeting = rows.lock(id).orElseThrow();
        if (meeting.state() == Meeting.State.CANCELLED) return new MeetingOutcome.Settled(meeting);
        var now = clock.instant();
        if (past(span, now)) return new MeetingOutcome.NotPossible();
        if (span.equals(meeting.span()) && venue.equals(meeting.venue())) return new MeetingOutcome.Done(meeting);
        var busy = rows.busy(meeting.parties(), span, id);
        if (busy.isPresent()) return busy.get();
        rows.place(id, span, venue, now);
        var moved = rows.find(id).orElseThrow();
        if (meeting.span() == null) {
            letters.planned(moved);
            events.publishEvent(new MeetingPlanned(id, meeting.subject(), by, now));
        } else {
            letters.moved(moved);
            events.publishEvent(new MeetingMoved(id, meeting.subject(), by, now));
        }
        return new MeetingOutcome.Done(moved);
    }

    /** @param by null: somebody without an account, who is expected */
    @Transactional
    public MeetingOutcome cancel(UUID id, String reason, Meeting.Side side, @Nullable PartyId by) {
        var meeting = rows.lock(id).orElseThrow();
        if (meeting.state() == Meeting.State.CANCELLED) return new MeetingOutcome.Settled(meeting);
        var now = clock.instant();
        if (meeting.span() != null && past(meeting.span(), now)) return new MeetingOutcome.NotPossible();
        rows.cancel(id, reason, side, by, now);
        var cancelled = rows.find(id).orElseThrow();
        letters.cancelled(cancelled);
        events.publishEvent(new MeetingCancelled(id, meeting.subject(), by, now));
        return new MeetingOutcome.Done(cancelled);
    }

    /** Notes, once its time has come, which side had called it off; null takes that back. Nobody is written to. */
    @Transactional
    public MeetingOutcome calledOff(UUID id, Meeting.@Nullable Side side, PartyId by) {
        var meeting = rows.lock(id).orElseThrow();
        var now = clock.instant();
        boolean open = meeting.state() == Meeting.State.PLANNED ? side != null : meeting.calledOffSince();
        if (!meeting.begun(now) || !open) return new MeetingOutcome.NotPossible();
        rows.cancel(id, "", side, side == null ? null : by, now);
        rows.came(id, Set.of(), Set.of());
        if (side != null) events.publishEvent(new MeetingCancelled(id, meeting.subject(), by, now));
        return new MeetingOutcome.Done(rows.find(id).orElseThrow());
    }

    /** Says what became of one that has begun; null takes it back. The last word holds. */
    @Transactional
    public MeetingOutcome note(UUID id, @Nullable Turnout turnout, PartyId by) {
        var meeting = rows.lock(id).orElseThrow();
        var now = clock.instant();
        if (meeting.state() != Meeting.State.PLANNED || !meeting.begun(now)) return new MeetingOutcome.NotPossible();
        rows.note(id, turnout, by, now);
        if (turnout != Turnout.CAME) rows.came(id, Set.of(), Set.of());
        return new MeetingOutcome.Done(rows.find(id).orElseThrow());
    }

    /**
     * Says who came of those invited by name, and who sent word; the others are absent. Where nobody came it is excused if
     * somebody sent word. The last word holds.
     */
    @Transactional
    MeetingOutcome came(UUID id, Set<PartyId> came, Set<PartyId> excused, PartyId by) {
        var turnout = !came.isEmpty() ? Turnout.CAME : excused.isEmpty() ? Turnout.ABSENT : Turnout.EXCUSED;
        var noted = note(id, turnout, by);
        if (!(noted instanceof MeetingOutcome.Done)) return noted;
        rows.came(id, came, excused.stream().filter(it -> !came.contains(it)).toList());
        return new MeetingOutcome.Done(rows.find(id).orElseThrow());
    }

    /**
     * What is to come about this thing goes from one person to another, who arranges it from now on; all are told. One at a time at
     * which the other has something else stays as it is.
     */
    @Transactional
    public void handOver(Subject subject, PartyId from, PartyId to) {
        var now = clock.instant();
        for (var one : rows.about(subject)) {
            var it = rows.lock(one.id()).orElseThrow();
            var span = it.span();
            boolean open = it.state() != Meeting.State.CANCELLED && (span == null || !past(span, now));
            if (!open || !it.parties().contains(from)) continue;
            if (span != null && rows.busy(Set.of(to), span, it.id()).isPresent()) continue;
            rows.handOver(it.id(), from, to, now);
            letters.handedOver(rows.find(it.id()).orElseThrow(), from);
        }
    }

    /** Those that this person arranged since then, of which nobody said what became of them. */
    public List<Meeting> toSay(PartyId person, Instant since) {
        return rows.toSay(person, since, clock.instant());
    }

    public Optional<Meeting> find(UUID id) {
        return rows.find(id);
    }

    /** All about this thing, in the order of time; cancelled ones too. */
    public List<Meeting> about(Subject subject) {
        return rows.about(subject);
    }

    /** Those of a person and of the organisations they sit in, that end after this moment or wait for a choice. */
    public List<Meeting> of(PartyId person, Instant from) {
        return rows.inviting(MeetingEntries.parties(organisations, person), from, false);
    }

    /** The positions of the slots at which somebody who is invited has another meeting by now. */
    Set<Integer> takenSlots(Meeting meeting) {
        var taken = new HashSet<Integer>();
        for (var it : meeting.slots())
            if (rows.other(meeting.parties(), it.span(), meeting.id()).isPresent()) taken.add(it.position());
        return taken;
    }

    private Optional<MeetingOutcome.Busy> busy(MeetingDraft draft, PartyId by, Span span) {
        var all = new HashSet<>(draft.parties());
        all.add(by);
        return rows.busy(all, span, null);
    }

    private static boolean past(Span span, Instant now) {
        return !span.startsAt().isAfter(now);
    }
}
