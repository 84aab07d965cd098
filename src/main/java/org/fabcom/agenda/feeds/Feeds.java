package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.agenda.calendar.OwnEntries;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventEntries;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.meetings.MeetingEntries;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in each calendar. The public ones know nothing of meetings nor of who comes. */
@Component
record Feeds(
        Events events,
        Dates dates,
        DateSights sights,
        Registrations registrations,
        GroupDates groups,
        EventEntries eventEntries,
        MeetingEntries meetingEntries,
        ObjectProvider<OwnEntries> others,
        Calendars calendars,
        Clock clock) {

    private static final Duration BACK = Duration.ofDays(90);
    private static final int MOST = 5000;

    /** All events of the territory, from the last three months on. */
    String everybody(String name) {
        return calendars.feed(name, series(Set.of()));
    }

    String organisation(PartyId organiser, String name) {
        return calendars.feed(name, series(Set.of(organiser)));
    }

    /** The meetings and the registrations of one person, and what their groups announce for themselves. */
    String own(PartyId person, String name) {
        var entries = new ArrayList<>(meetingEntries.of(person));
        var from = clock.instant().minus(BACK);
        var coming = registrations.of(person, from).stream()
                .filter(it -> it.state() != State.WAITING)
                .map(Registration::occurrence)
                .toList();
        var seen = new LinkedHashMap<UUID, Happening>();
        dates.find(coming).stream().filter(it -> sights.sees(person, it)).forEach(it -> seen.put(it.id(), it));
        groups.of(person, from).forEach(it -> seen.putIfAbsent(it.id(), it));
        seen.values().forEach(it -> entries.add(eventEntries.one(it)));
        others.forEach(it -> entries.addAll(it.entries(person, from)));
        return calendars.feed(name, entries);
    }

    String one(Happening date) {
        return calendars.feed(date.title(), List.of(eventEntries.one(date)));
    }

    /** What comes next, for Atom: one entry for each event, with its next date; the newest changes first. */
    List<Happening> news(int most) {
        var wanted = Wanted.between(clock.instant(), null).onceEach().seeing(sights.of(Visitor.ANONYMOUS));
        return dates.search(wanted, false, 0, MOST).stream()
                .sorted(java.util.Comparator.comparing(Happening::changedAt).reversed())
                .limit(most)
                .toList();
    }

    private List<CalendarEntry> series(Set<PartyId> organisers) {
        Instant from = clock.instant().minus(BACK);
        var wanted = Wanted.between(from, null).by(organisers).seeing(sights.of(Visitor.ANONYMOUS));
        var entries = new ArrayList<CalendarEntry>();
        for (var it : dates.events(wanted)) {
            var event = events.find(it).orElseThrow();
            entries.addAll(eventEntries.series(event, dates.of(it)));
        }
        return entries;
    }
}
