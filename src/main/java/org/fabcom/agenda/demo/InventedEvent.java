package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Recurrence;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/agenda.yml}. */
record InventedEvent(
        String of,
        String title,
        Kind kind,
        String text,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String link,
        @Nullable String room,
        int first,
        DayOfWeek on,
        String from,
        String to,
        Recurrence.Frequency frequency,
        @Nullable Integer every,
        @Nullable Integer capacity,
        boolean registering,
        List<String> coming,
        @Nullable String cancelled) {

    EventDraft draft(LocalDate today, Venue where) {
        var day = today.plusDays(first).with(TemporalAdjusters.nextOrSame(on));
        return new EventDraft(
                kind,
                title,
                text,
                where,
                registering,
                capacity,
                new Span(day.atTime(LocalTime.parse(from)), day.atTime(LocalTime.parse(to))),
                new Recurrence(frequency, every == null ? 1 : every, null));
    }
}
