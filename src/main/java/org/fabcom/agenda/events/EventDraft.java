package org.fabcom.agenda.events;

import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of an event.
 *
 * @param registering whether one registers; else one just comes
 * @param capacity places at each date; null: as many as come
 * @param span its first date
 */
public record EventDraft(
        Kind kind,
        String title,
        String description,
        Venue venue,
        boolean registering,
        @Nullable Integer capacity,
        Span span,
        Recurrence recurrence) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_PLACES = 5000;

    public EventDraft {
        title = Plain.line(title);
        if (title.length() < 3 || title.length() > LONGEST_TITLE) throw new IllegalArgumentException("title");
        if (venue.kind() == Venue.Kind.PHONE) throw new IllegalArgumentException("venue");
        if (capacity != null && (capacity < 1 || capacity > MOST_PLACES || !registering))
            throw new IllegalArgumentException("capacity");
    }

    /** The same, with another first date. */
    EventDraft from(Span first) {
        return new EventDraft(kind, title, description, venue, registering, capacity, first, recurrence);
    }
}
