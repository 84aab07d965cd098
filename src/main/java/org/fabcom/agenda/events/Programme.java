package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Duties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What organisers decide: announce, change, cancel, move. Dates are written a year ahead. Thread-safe. */
@Component
public class Programme {

    /** A new event. */
    public record Announced(UUID event) {}

    private static final int MONTHS_AHEAD = 12;

    private final Events events;
    private final Dates dates;
    private final RoomHolds rooms;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Programme(
            Events events,
            Dates dates,
            RoomHolds rooms,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.dates = dates;
        this.rooms = rooms;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new event with its dates. Whoever asks must sit in the organisation: the page has checked. */
    @Transactional
    public UUID announce(PartyId organiser, EventDraft draft, PartyId by) {
        return switch (announceWhereFree(organiser, draft, by)) {
            case EventOutcome.Done done -> done.id();
            case EventOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** What took place without being announced: it is told to nobody, and stays on no page for others. */
    @Transactional
    public UUID noteHeld(PartyId organiser, EventDraft draft, PartyId by) {
        var now = clock.instant();
        var event = new Event(Ids.next(), organiser, draft, 0, 1, now, now, null, "");
        events.insert(event, false, by);
        write(event);
        return event.id();
    }

    /** The same where the place is a room, which may be taken. */
    @Transactional
    public EventOutcome announceWhereFree(PartyId organiser, EventDraft draft, PartyId by) {
        var now = clock.instant();
        var taken = taken(null, draft);
        if (taken.isPresent()) return taken.get();
        var event = new Event(Ids.next(), organiser, draft, 0, 1, now, now, null, "");
        events.insert(event, true, by);
        write(event);
        rooms.hold(event.id(), now);
        publisher.publishEvent(new Announced(event.id()));
        return new EventOutcome.Done(event.id());
    }

    /**
     * An event that comes from another calendar, under a number that nobody has: some dates of its rule do not take place, or at
     * another time. Nobody is told, since nobody has registered.
     */
    @Transactional
    public void bring(
            UUID id,
            PartyId organiser,
            EventDraft draft,
            Set<LocalDateTime> without,
            Map<LocalDateTime, Span> moved,
            PartyId by) {
        var now = clock.instant();
        var event = new Event(id, organiser, draft, 0, 1, now, now, null, "");
        events.insert(event, true, by);
        write(event);
        for (var it : dates.of(id)) {
            var elsewhere = moved.get(it.wasFor());
            if (without.contains(it.wasFor())) dates.cancel(it.id(), "", now);
            else if (elsewhere != null) dates.move(it.id(), elsewhere);
        }
    }

    private Optional<EventOutcome.RoomTaken> taken(@Nullable UUID event, EventDraft draft) {
        var room = draft.venue().room();
        if (room == null) return Optional.empty();
        var spans = starts(draft).stream().map(draft.span()::from).toList();
        return rooms.clash(room, event, spans);
    }

    /**
     * Changes what is said of it; the dates to come follow. An event that comes back keeps its day and hour (one date is moved
     * by {@link #move}); its last day may change.
     */
    @Transactional
    public EventOutcome change(UUID id, EventDraft draft, int version, PartyId by) {
        var now = clock.instant();
        var before = events.find(id).orElseThrow();
        if (before.cancelled()) return new EventOutcome.Over();
        var span = before.draft().recurrence().repeats() ? before.draft().span() : draft.span();
        var toCome = dates.toCome(id, now);
        int most = dates.find(toCome).stream().mapToInt(Happening::taken).max().orElse(0);
        if (draft.capacity() != null && draft.capacity() < most) return new EventOutcome.TooSmall(most);
        var next = new Event(
                id,
                before.organiser(),
                with(draft, span, before),
                before.sequence(),
                version,
                before.createdAt(),
                now,
                null,
                "");
        var taken = roomTaken(next.draft(), id, toCome);
        if (taken.isPresent()) return taken.get();
        if (!events.save(next, by)) return new EventOutcome.TooLate();
        boolean elsewhere = !Objects.equals(
                before.draft().venue().room(), next.draft().venue().room());
        if (elsewhere) rooms.free(id, now);
        for (var date : toCome) follow(date, before.draft(), next.draft(), now);
        if (next.draft().recurrence().repeats()) write(next);
        if (next.draft().venue().room() != null) rooms.holdWhereFree(id, now);
        return new EventOutcome.Done(id);
    }

    /** The dates as they will be: moved ones stay where they were moved. */
    private Optional<EventOutcome.RoomTaken> roomTaken(EventDraft next, UUID event, List<UUID> toCome) {
        var room = next.venue().room();
        if (room == null) return Optional.empty();
        var last = next.recurrence().until();
        var spans = dates.find(toCome).stream()
                .filter(it -> last == null || !it.wasFor().toLocalDate().isAfter(last))
                .map(it -> next.recurrence().repeats() ? it.span() : next.span())
                .toList();
        return rooms.clash(room, event, spans);
    }

    private static EventDraft with(EventDraft draft, Span span, Event before) {
        var was = before.draft().recurrence();
        var recurrence = new Recurrence(
                was.frequency(), was.every(), was.repeats() ? draft.recurrence().until() : null);
        return draft.at(span, recurrence);
    }

    private void follow(UUID date, EventDraft before, EventDraft after, Instant now) {
        var last = after.recurrence().until();
        var happening = dates.find(date).orElseThrow();
        if (last != null && happening.wasFor().toLocalDate().isAfter(last)) {
            dates.cancel(date, "", now);
            publisher.publishEvent(new DateCancelled(date, now));
            return;
        }
        dates.limit(date, after.capacity());
        boolean elsewhere = !before.venue().equals(after.venue());
        boolean otherTime = !before.span().equals(after.span());
        if (otherTime) dates.move(date, after.span());
        if (elsewhere || otherTime)
            publisher.publishEvent(
                    new DateMoved(date, now, happening.span(), before.venue().line()));
        publisher.publishEvent(new PlacesChanged(date, now));
    }

    /** The whole event: every date that has not begun. */
    @Transactional
    public EventOutcome cancel(UUID id, String reason) {
        var now = clock.instant();
        var toCome = dates.toCome(id, now);
        if (!events.cancel(id, reason, now, today())) return new EventOutcome.Over();
        for (var date : toCome) {
            dates.cancel(date, reason, now);
            publisher.publishEvent(new DateCancelled(date, now));
        }
        return new EventOutcome.Done(id);
    }

    /** One date of it. */
    @Transactional
    public EventOutcome cancelDate(UUID date, String reason) {
        var now = clock.instant();
        dates.lock(date);
        var happening = dates.find(date).orElseThrow();
        if (happening.cancelled() || happening.begun(now)) return new EventOutcome.Over();
        if (!happening.repeats()) return cancel(happening.event(), reason);
        dates.cancel(date, reason, now);
        events.touched(happening.event(), now);
        publisher.publishEvent(new DateCancelled(date, now));
        return new EventOutcome.Done(date);
    }

    /** One date of it, to another time. */
    @Transactional
    public EventOutcome move(UUID date, Span span) {
        var now = clock.instant();
        dates.lock(date);
        var happening = dates.find(date).orElseThrow();
        if (happening.cancelled() || happening.begun(now) || !span.startsAt().isAfter(now))
            return new EventOutcome.Over();
        if (happening.span().equals(span)) return new EventOutcome.Done(date);
        var taken = movedOnto(happening, span, now);
        if (taken.isPresent()) return taken.get();
        dates.move(date, span);
        if (!happening.repeats()) events.move(happening.event(), span);
        events.touched(happening.event(), now);
        publisher.publishEvent(
                new DateMoved(date, now, happening.span(), happening.venue().line()));
        return new EventOutcome.Done(date);
    }

    /** The other dates of the event stand in the way too. */
    private Optional<EventOutcome.RoomTaken> movedOnto(Happening moved, Span span, Instant now) {
        var room = moved.venue().room();
        if (room == null || !rooms.holds(moved.id())) return Optional.empty();
        var spans = new ArrayList<>(List.of(span));
        for (var it : dates.of(moved.event()))
            if (!it.id().equals(moved.id()) && !it.cancelled() && it.startsAt().isAfter(now)) spans.add(it.span());
        return rooms.clash(room, moved.event(), spans);
    }

    /** Writes the dates that the year to come still lacks; run every night, each event in a transaction of its own. */
    public void extend() {
        Duties.apart(transaction, events.goingOn(today()), it -> {
            write(it);
            if (it.draft().venue().room() != null) rooms.holdWhereFree(it.id(), clock.instant());
        });
    }

    void write(Event event) {
        var draft = event.draft();
        dates.add(event.id(), draft.capacity(), draft.span(), starts(draft));
    }

    private List<LocalDateTime> starts(EventDraft draft) {
        return draft.recurrence().starts(draft.span().start(), today().plusMonths(MONTHS_AHEAD));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Span.ZONE);
    }
}
