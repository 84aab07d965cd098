package org.fabcom.cases.together;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times that whoever asked for help took by themselves: with or without their account, they are of the accompaniment. */
@Component
public class BookedMeetings {

    /** One may take a time first and ask for help afterwards. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private final Meetings meetings;
    private final List<MeetingGuests> guests;
    private final People people;

    BookedMeetings(Meetings meetings, List<MeetingGuests> guests, People people) {
        this.meetings = meetings;
        this.guests = guests;
        this.people = people;
    }

    /** In the order of time; cancelled ones too. */
    public List<Meeting> of(Case it) {
        var request = it.request();
        var asker = asker(it);
        var who = new MeetingGuests.Asker(
                asker == null ? null : asker.id(),
                asker == null ? "" : asker.email().text(),
                people.name(it.organisation()).orElse(""),
                request.contactPhone(),
                request.openedAt().minus(BEFORE));
        return guests.stream()
                .flatMap(one -> one.taken(who).stream())
                .distinct()
                .flatMap(id -> meetings.find(id).stream())
                .sorted(Comparator.comparing(BookedMeetings::start))
                .toList();
    }

    private static Instant start(Meeting it) {
        return it.span() == null ? it.createdAt() : it.span().startsAt();
    }

    /** Whoever asked for themselves; null where staff wrote the request down. */
    private @Nullable Person asker(Case it) {
        PartyId by = it.request().openedBy();
        return it.request().contactName().isEmpty() ? people.find(by).orElse(null) : null;
    }
}
