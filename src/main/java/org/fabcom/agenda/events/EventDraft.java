package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.Plain;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of an event.
 *
 * @param registering whether one registers; else one just comes
 * @param capacity places at each date; null: as many as come
 * @param span its first date
 * @param group whose event it is, seen by whoever sees that group; null: by everybody
 * @param fare what a place costs; null: nothing
 */
public record EventDraft(
        Kind kind,
        String title,
        String description,
        Venue venue,
        boolean registering,
        @Nullable Integer capacity,
        Span span,
        Recurrence recurrence,
        @Nullable GroupId group,
        @Nullable Amount fare) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_PLACES = 5000;

    public EventDraft {
        title = Plain.line(title);
        if (title.length() < 3 || title.length() > LONGEST_TITLE) throw new IllegalArgumentException("title");
        if (venue.kind() == Venue.Kind.PHONE) throw new IllegalArgumentException("venue");
        if (capacity != null && (capacity < 1 || capacity > MOST_PLACES || !registering))
            throw new IllegalArgumentException("capacity");
        if (fare != null && !registering) throw new IllegalArgumentException("fare");
    }

    /** What everybody sees. */
    public EventDraft(
            Kind kind,
            String title,
            String description,
            Venue venue,
            boolean registering,
            @Nullable Integer capacity,
            Span span,
            Recurrence recurrence) {
        this(kind, title, description, venue, registering, capacity, span, recurrence, null, null);
    }

    /** The same, with another first date. */
    EventDraft from(Span first) {
        return at(first, recurrence);
    }

    /** The same, without the dates that its rule gave long ago. */
    public EventDraft fromNow(LocalDate today) {
        return from(span.from(recurrence.lastBefore(span.start(), today)));
    }

    /** The same, with other dates. */
    EventDraft at(Span first, Recurrence again) {
        return new EventDraft(kind, title, description, venue, registering, capacity, first, again, group, fare);
    }

    /** The same, of a group. */
    public EventDraft of(@Nullable GroupId whose) {
        return new EventDraft(kind, title, description, venue, registering, capacity, span, recurrence, whose, fare);
    }

    /** The same, at this price a place. */
    public EventDraft at(@Nullable Amount price) {
        return new EventDraft(kind, title, description, venue, registering, capacity, span, recurrence, group, price);
    }
}
