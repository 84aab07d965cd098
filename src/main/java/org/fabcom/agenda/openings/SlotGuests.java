package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.springframework.stereotype.Component;

/** Whoever took a time by themselves is a guest of the meeting. */
@Component
record SlotGuests(SlotRequests requests, SlotLinks links) implements MeetingGuests {

    @Override
    public List<Guest> of(UUID meeting) {
        return requests.of(meeting).stream().map(this::guest).toList();
    }

    @Override
    public List<UUID> taken(Asker who) {
        return requests.taken(who);
    }

    private Guest guest(SlotRequest it) {
        var who = it.who();
        return new Guest(
                who.name(),
                who.email(),
                who.language(),
                links.path(it.id()),
                who.person() != null,
                who.organisation(),
                who.phone(),
                who.words());
    }
}
