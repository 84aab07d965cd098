package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the day and hour of all dates to come of an event that comes back. Whoever registered keeps their place; a date that was
 * moved by itself stays there, one that was cancelled stays so, what falls behind the last day is cancelled.
 */
@Component
public class Rescheduling {

    private final Events events;
    private final Dates dates;
    private final RoomHolds rooms;
    private final Programme programme;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Rescheduling(
            Events events,
            Dates dates,
            RoomHolds rooms,
            Programme programme,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.dates = dates;
        this.rooms = rooms;
        this.programme = programme;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The next date to come, if the event comes back and has one. */
    public Optional<Happening> next(UUID event) {
        return toCome(event, clock.instant()).stream()
                .filter(it -> it.repeats() && !it.cancelled())
                .findFirst();
    }

    /** @param first the next date, as it shall be; the others follow by the rule */
    @Transactional
    public EventOutcome move(UUID id, Span first, int version) {
        var now = clock.instant();
        var before = events.find(id).orElseThrow();
        dates.toCome(id, now);
        var old = toCome(id, now);
        var draft = before.draft().from(first);
        if (before.cancelled()
                || !draft.recurrence().repeats()
                || old.isEmpty()
                || !first.startsAt().isAfter(now)) return new EventOutcome.Over();
        var starts = starts(draft, old);
        if (starts.isEmpty()) return new EventOutcome.Over();
        var taken = taken(id, draft, old, starts);
        if (taken.isPresent()) return taken.get();
        var next =
                new Event(id, before.organiser(), draft, before.sequence(), version, before.createdAt(), now, null, "");
        if (!events.save(next, null)) return new EventOutcome.TooLate();
        rooms.free(id, now);
        dates.aside(old.stream().map(Happening::id).toList());
        for (int i = 0; i < old.size(); i++) {
            if (i < starts.size()) follow(old.get(i), first.from(starts.get(i)), now);
            else drop(old.get(i), now);
        }
        programme.write(next);
        if (draft.venue().room() != null) rooms.holdWhereFree(id, now);
        return new EventOutcome.Done(id);
    }

    private List<Happening> toCome(UUID event, Instant now) {
        return dates.of(event).stream()
                .filter(it -> it.startsAt().isAfter(now))
                .sorted(Comparator.comparing(Happening::wasFor))
                .toList();
    }

    /** As many as there were, or fewer if the last day comes before. */
    private static List<LocalDateTime> starts(EventDraft draft, List<Happening> old) {
        var last = old.getLast().wasFor().toLocalDate();
        var first = draft.span().start().toLocalDate();
        var horizon = (last.isAfter(first) ? last : first).plusYears(1);
        return draft.recurrence().starts(draft.span().start(), horizon).stream()
                .limit(old.size())
                .toList();
    }

    private Optional<EventOutcome.RoomTaken> taken(
            UUID id, EventDraft draft, List<Happening> old, List<LocalDateTime> starts) {
        var room = draft.venue().room();
        if (room == null) return Optional.empty();
        var spans = new ArrayList<Span>();
        for (int i = 0; i < starts.size(); i++) {
            var it = old.get(i);
            if (!it.cancelled()) spans.add(it.moved() ? it.span() : draft.span().from(starts.get(i)));
        }
        return rooms.clash(room, id, spans);
    }

    private void follow(Happening it, Span span, Instant now) {
        boolean stays = it.moved() || it.cancelled();
        dates.rule(it.id(), span.start(), stays ? it.span() : span);
        if (!stays && !it.span().equals(span))
            publisher.publishEvent(
                    new DateMoved(it.id(), now, it.span(), it.venue().line()));
    }

    /** Its own date is that of another one now: a second before, no rule gives it. */
    private void drop(Happening it, Instant now) {
        dates.rule(it.id(), it.wasFor().minusSeconds(1), it.span());
        if (it.cancelled()) return;
        dates.cancel(it.id(), "", now);
        publisher.publishEvent(new DateCancelled(it.id(), now));
    }
}
