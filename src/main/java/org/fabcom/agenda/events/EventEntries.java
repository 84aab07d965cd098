package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.post.Letter;
import org.springframework.stereotype.Component;

/** Dates and events as entries of calendars. */
@Component
public class EventEntries {

    private final Calendars calendars;
    private final Settings settings;

    EventEntries(Calendars calendars, Settings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    /** One date by itself. */
    public CalendarEntry one(Happening date) {
        return CalendarEntry.once(
                calendars.uid(date.id()),
                date.sequence(),
                date.changedAt(),
                date.span(),
                date.title(),
                text(date),
                date.venue().line(),
                settings.url(date.url()),
                date.cancelled());
    }

    public Letter.Attachment attachment(Happening date) {
        return new Letter.Attachment(
                "agenda.ics",
                "text/calendar; charset=UTF-8; method=PUBLISH",
                calendars.feed(date.title(), List.of(one(date))));
    }

    /**
     * An event with all its dates: the rule, the dates that do not take place, and one entry more for each that takes place
     * otherwise, or whose night has an hour more or less (a rule repeats the exact duration, RFC 5545 §3.6.1). What took place
     * before the whole series was moved stands for itself.
     */
    public List<CalendarEntry> series(Event event, List<Happening> dates) {
        if (dates.isEmpty()) return List.of();
        var recurrence = event.draft().recurrence();
        var since = event.draft().span().start();
        var former = dates.stream()
                .filter(it ->
                        recurrence.repeats() && !it.cancelled() && it.wasFor().isBefore(since))
                .toList();
        var entries =
                new ArrayList<CalendarEntry>(former.stream().map(this::one).toList());
        var live = dates.stream()
                .filter(it -> !it.cancelled() && !former.contains(it))
                .toList();
        if (live.isEmpty() && !entries.isEmpty()) return entries;
        if (!recurrence.repeats() || live.isEmpty()) return List.of(first(event, dates.getFirst()));
        var without = dates.stream()
                .filter(Happening::cancelled)
                .map(Happening::wasFor)
                .toList();
        var usual = event.draft().span();
        entries.add(first(event, live.getFirst(), usual.start()).coming(recurrence.rule(usual.start()), without));
        for (var it : live) {
            boolean otherwise = it.moved() || !it.span().lasting().equals(usual.lasting());
            if (otherwise) entries.add(first(event, it).insteadOf(it.wasFor()));
        }
        return entries;
    }

    private CalendarEntry first(Event event, Happening date) {
        return entry(event, date, date.span());
    }

    private CalendarEntry first(Event event, Happening date, LocalDateTime start) {
        return entry(event, date, event.draft().span().from(start));
    }

    private CalendarEntry entry(Event event, Happening date, Span span) {
        return CalendarEntry.once(
                calendars.uid(event.id()),
                event.sequence(),
                event.changedAt(),
                span,
                event.draft().title(),
                text(date),
                event.draft().venue().line(),
                settings.url(date.url()),
                date.cancelled());
    }

    private static String text(Happening date) {
        return date.organiserName() + (date.description().isEmpty() ? "" : "\n\n" + date.description());
    }
}
