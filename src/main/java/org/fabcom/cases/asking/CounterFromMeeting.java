package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.fabcom.agenda.meetings.MeetingGuests.Guest;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.callbacks.AskerCases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** Whoever took a time without an account: their request is written down with what they typed then; or it is there already. */
@Component
record CounterFromMeeting(Meetings meetings, List<MeetingGuests> guests, AskerCases asked) implements Meeting.FollowUp {

    @Override
    public Optional<LinkView> offer(Meeting it, Visitor me, Page page) {
        if (!me.is(InstanceRole.MEDIATOR) && !me.is(InstanceRole.COORDINATOR)) return Optional.empty();
        return running(it.id(), page)
                .or(() -> stranger(it.id())
                        .map(one -> new LinkView(
                                Address.of(CounterView.PATH)
                                        .with("rdv", it.id())
                                        .with("q", one.organisation().isEmpty() ? null : one.organisation())
                                        .toString(),
                                page.t("cases.counter.meeting"))));
    }

    /** Whoever took the time may have asked already: then there is nothing to write down. */
    private Optional<LinkView> running(UUID meeting, Page page) {
        return guests.stream()
                .flatMap(it -> it.of(meeting).stream())
                .flatMap(it -> asked.of(it.email(), page).stream())
                .findFirst();
    }

    /** The guest of a meeting that this visitor may read. */
    Optional<Guest> guest(UUID meeting, Visitor me) {
        return meetings.find(meeting)
                .filter(it -> it.invites(me) || CaseAccess.coordinates(me))
                .flatMap(it -> stranger(it.id()));
    }

    private Optional<Guest> stranger(UUID meeting) {
        return guests.stream()
                .flatMap(it -> it.of(meeting).stream())
                .filter(it -> !it.account())
                .findFirst();
    }
}
