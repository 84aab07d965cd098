package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.springframework.stereotype.Component;

/** Meetings as entries of calendars. */
@Component
public class MeetingEntries {

    private static final Duration KEPT = Duration.ofDays(90);

    private final MeetingRows rows;
    private final Organisations organisations;
    private final Clock clock;
    private final Calendars calendars;
    private final People people;
    private final Settings settings;

    MeetingEntries(
            MeetingRows rows,
            Organisations organisations,
            Clock clock,
            Calendars calendars,
            People people,
            Settings settings) {
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
        this.calendars = calendars;
        this.people = people;
        this.settings = settings;
    }

    /** The meeting with everybody who is invited by name. It must have a time. */
    CalendarEntry invitation(Meeting meeting, List<Person> guests) {
        var organiser =
                people.find(meeting.organisedBy()).map(MeetingEntries::guest).orElse(null);
        return entry(meeting)
                .between(organiser, guests.stream().map(MeetingEntries::guest).toList());
    }

    /** The meetings of a person, for their own calendar only; those of the last months and what was cancelled are there too. */
    public List<CalendarEntry> of(PartyId person) {
        return rows.inviting(parties(organisations, person), clock.instant().minus(KEPT), true).stream()
                .filter(it -> it.span() != null)
                .map(this::entry)
                .toList();
    }

    /** The person and the organisations they sit in. */
    static List<PartyId> parties(Organisations organisations, PartyId person) {
        var parties = new ArrayList<PartyId>();
        parties.add(person);
        organisations.of(person).forEach(it -> parties.add(it.organisation()));
        return parties;
    }

    private CalendarEntry entry(Meeting meeting) {
        return CalendarEntry.once(
                calendars.uid(meeting.id()),
                meeting.sequence(),
                meeting.changedAt(),
                Objects.requireNonNull(meeting.span()),
                meeting.title(),
                meeting.note(),
                meeting.venue().line(),
                settings.url(meeting.url()),
                meeting.state() == Meeting.State.CANCELLED);
    }

    private static CalendarEntry.Guest guest(Person person) {
        return new CalendarEntry.Guest(person.name(), person.email().text());
    }
}
