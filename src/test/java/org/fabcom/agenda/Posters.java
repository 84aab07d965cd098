package org.fabcom.agenda;

import module java.base;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.jspecify.annotations.Nullable;

/** Events of the tests: at La Filature, one week from today at 18 h. */
public final class Posters {

    public static final Venue FILATURE = Venue.place("La Filature, 3 quai des Tanneurs", "38185", "Grenoble");

    private Posters() {}

    public static LocalDateTime inDays(int days) {
        return LocalDate.now(Span.ZONE).plusDays(days).atTime(18, 0);
    }

    public static Span span(LocalDateTime start) {
        return new Span(start, start.plusHours(2));
    }

    public static EventDraft workshop(String title, @Nullable Integer capacity) {
        return new EventDraft(
                Kind.WORKSHOP,
                title,
                "On apprend ensemble.",
                FILATURE,
                true,
                capacity,
                span(inDays(7)),
                Recurrence.NONE);
    }

    public static EventDraft permanence(String title) {
        return new EventDraft(
                Kind.PERMANENCE,
                title,
                "",
                FILATURE,
                false,
                null,
                span(inDays(3)),
                new Recurrence(Recurrence.Frequency.WEEKLY, 1, null));
    }

    public static EventDraft with(EventDraft draft, Span span, Recurrence recurrence) {
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

    /** The meeting that was arranged; fails if it was not. */
    public static UUID arranged(MeetingOutcome asked) {
        if (asked instanceof MeetingOutcome.Done done) return done.meeting().id();
        throw new AssertionError(asked);
    }
}
