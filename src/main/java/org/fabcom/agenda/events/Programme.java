package org.fabcom.agenda.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisers decide: announce, change, cancel, move. Dates are written a year ahead. Thread-safe. */
@Component
public class Programme {

    private static final int MONTHS_AHEAD = 12;

    private final Events events;
    private final Dates dates;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Programme(Events events, Dates dates, ApplicationEventPublisher publisher, Clock clock) {
        this.events = events;
        this.dates = dates;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A new event with its dates. Whoever asks must sit in the organisation: the page has checked. */
    @Transactional
    public UUID announce(PartyId organiser, EventDraft draft, PartyId by) {
        var now = clock.instant();
        var event = new Event(Ids.next(), organiser, draft, 0, 1, now, now, null, "");
        events.insert(event, by);
        write(event);
        return event.id();
    }

    /**
     * Changes what is said of it; the dates to come follow. An event that comes back keeps its day and hour (one date is moved
     * by {@link #move}); its last day may change.
     */
    @Transactional
    public Outcome change(UUID id, EventDraft draft, int version) {
        var now = clock.instant();
        var before = events.find(id).orElseThrow();
        if (before.cancelled()) return new Outcome.Over();
        var span = before.draft().recurrence().repeats() ? before.draft().span() : draft.span();
        var toCome = dates.toCome(id, now);
        int most = toCome.stream()
                .map(it -> dates.find(it).orElseThrow().taken())
                .max(Integer::compare)
                .orElse(0);
        if (draft.capacity() != null && draft.capacity() < most) return new Outcome.TooSmall(most);
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
        if (!events.save(next)) return new Outcome.TooLate();
        for (var date : toCome) follow(date, before.draft(), next.draft(), now);
        if (next.draft().recurrence().repeats()) write(next);
        return new Outcome.Done(id);
    }

    private static EventDraft with(EventDraft draft, Span span, Event before) {
        var was = before.draft().recurrence();
        var recurrence = new Recurrence(
                was.frequency(), was.every(), was.repeats() ? draft.recurrence().until() : null);
        return new EventDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.venue(),
                draft.registering(),
                draft.capacity(),
                span,
                recurrence);
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
        if (elsewhere || otherTime) publisher.publishEvent(new DateMoved(date, now));
        publisher.publishEvent(new PlacesChanged(date, now));
    }

    /** The whole event: every date that has not begun. */
    @Transactional
    public Outcome cancel(UUID id, String reason) {
        var now = clock.instant();
        var toCome = dates.toCome(id, now);
        if (!events.cancel(id, reason, now, today())) return new Outcome.Over();
        for (var date : toCome) {
            dates.cancel(date, reason, now);
            publisher.publishEvent(new DateCancelled(date, now));
        }
        return new Outcome.Done(id);
    }

    /** One date of it. */
    @Transactional
    public Outcome cancelDate(UUID date, String reason) {
        var now = clock.instant();
        dates.lock(date);
        var happening = dates.find(date).orElseThrow();
        if (happening.cancelled() || happening.begun(now)) return new Outcome.Over();
        if (!happening.repeats()) return cancel(happening.event(), reason);
        dates.cancel(date, reason, now);
        events.touched(happening.event(), now);
        publisher.publishEvent(new DateCancelled(date, now));
        return new Outcome.Done(date);
    }

    /** One date of it, to another time. */
    @Transactional
    public Outcome move(UUID date, Span span) {
        var now = clock.instant();
        dates.lock(date);
        var happening = dates.find(date).orElseThrow();
        if (happening.cancelled() || happening.begun(now) || !span.startsAt().isAfter(now)) return new Outcome.Over();
        if (happening.span().equals(span)) return new Outcome.Done(date);
        dates.move(date, span);
        if (!happening.repeats()) events.move(happening.event(), span);
        events.touched(happening.event(), now);
        publisher.publishEvent(new DateMoved(date, now));
        return new Outcome.Done(date);
    }

    /** Writes the dates that the year to come still lacks; run every night. */
    @Transactional
    public int extend() {
        var going = events.goingOn(today());
        going.forEach(this::write);
        return going.size();
    }

    private void write(Event event) {
        var draft = event.draft();
        var horizon = today().plusMonths(MONTHS_AHEAD);
        dates.add(
                event.id(),
                draft.capacity(),
                draft.span(),
                draft.recurrence().starts(draft.span().start(), horizon));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Span.ZONE);
    }
}
