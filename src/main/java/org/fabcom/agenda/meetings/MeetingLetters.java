package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.AgendaNotice;
import org.fabcom.agenda.Telegraph;
import org.fabcom.agenda.When;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.agenda.meetings.MeetingGuests.Guest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.NoticeValue;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What is told to the people of a meeting, each in their language and the way they chose. An organisation is written to through those who speak for it. */
@Component
record MeetingLetters(
        Telegraph telegraph,
        Outbox outbox,
        List<MeetingGuests> strangers,
        People people,
        Seats seats,
        MeetingEntries entries,
        Calendars calendars,
        When when,
        Messages messages,
        Settings settings) {

    private static final String KEY = "agenda.mail.meeting.";

    /** One's own agenda. */
    private static final String OWN = "/moi/agenda";

    /** Everybody but whoever proposed: they have nothing to choose. */
    void proposed(Meeting meeting) {
        each(meeting, it -> {
            if (!it.id().equals(meeting.organisedBy())) tell(meeting, it, AgendaNotice.CHOOSE, "proposed");
        });
    }

    void planned(Meeting meeting) {
        withFile(meeting, AgendaNotice.MEETING, "planned");
    }

    void moved(Meeting meeting) {
        withFile(meeting, AgendaNotice.MEETING, "moved");
    }

    /** Somebody else is there instead of whoever leaves it; of slots that wait for a choice nobody needs to hear. */
    void handedOver(Meeting meeting, PartyId leaver) {
        if (meeting.span() == null) return;
        withFile(meeting, AgendaNotice.MEETING, "handed");
        people.find(leaver).ifPresent(it -> tell(meeting, it, AgendaNotice.MEETING, "left", OWN, left(meeting, it)));
    }

    /** Whoever is no longer invited may not open the meeting: their own agenda instead. */
    private Letter left(Meeting meeting, Person to) {
        var email = to.email().text();
        return letter(meeting, new Guest(to.name(), email, to.language(), OWN, true, "", "", ""), "left");
    }

    /** One that never had a time is in nobody's calendar. */
    void cancelled(Meeting meeting) {
        if (meeting.span() != null) withFile(meeting, AgendaNotice.MEETING_OFF, "cancelled");
        else each(meeting, it -> tell(meeting, it, AgendaNotice.MEETING_OFF, "dropped"));
    }

    void reminder(Meeting meeting) {
        each(meeting, it -> tell(meeting, it, AgendaNotice.REMINDER, "reminder"));
        strangers(meeting).forEach(it -> outbox.put(letter(meeting, it, "reminder")));
    }

    /** Those without an account: there is the letter only, with the link of their own page. */
    private List<Guest> strangers(Meeting meeting) {
        return strangers.stream()
                .flatMap(it -> it.of(meeting.id()).stream())
                .filter(it -> !it.account())
                .toList();
    }

    /** One notice for each change that calendars must hear of, too: its number grows with each. */
    private void tell(Meeting meeting, Person to, AgendaNotice kind, String what) {
        tell(meeting, to, kind, what, letter(meeting, to, what));
    }

    private void tell(Meeting meeting, Person to, AgendaNotice kind, String what, Letter letter) {
        tell(meeting, to, kind, what, meeting.url(), letter);
    }

    private void tell(Meeting meeting, Person to, AgendaNotice kind, String what, String url, Letter letter) {
        var span = meeting.span();
        telegraph.tell(
                to.id(),
                kind,
                meeting.id() + " " + meeting.sequence(),
                url,
                List.of(title(meeting, kind, what), span == null ? "" : When.value(span)),
                letter);
    }

    /** Of several notices of one meeting each says what it brings. */
    private String title(Meeting it, AgendaNotice kind, String what) {
        if (what.equals("handed") || what.equals("left"))
            return NoticeValue.words(
                    "agenda.meeting.told." + what,
                    it.title(),
                    people.name(it.organisedBy()).orElse(""));
        if (what.equals("moved")) return NoticeValue.words("agenda.meeting.told.moved", it.title());
        var side = it.calledOffFor();
        if (kind != AgendaNotice.MEETING_OFF || side == null) return it.title();
        var by = NoticeValue.words("agenda.meeting.end.OFF_" + side);
        return it.span() == null
                ? NoticeValue.words("agenda.meeting.told.off", it.title(), by)
                : NoticeValue.words("agenda.meeting.told.off.day", it.title(), by, When.value(it.span()));
    }

    private void withFile(Meeting meeting, AgendaNotice kind, String what) {
        var guests = guests(meeting);
        boolean off = meeting.state() == Meeting.State.CANCELLED;
        var file = new Letter.Attachment(
                off ? "annulation.ics" : "invitation.ics",
                "text/calendar; charset=UTF-8; method=" + (off ? "CANCEL" : "REQUEST"),
                calendars.message(entries.invitation(meeting, guests)));
        guests.forEach(
                it -> tell(meeting, it, kind, what, letter(meeting, it, what).with(file)));
        strangers(meeting).forEach(it -> outbox.put(letter(meeting, it, what).with(file)));
    }

    private void each(Meeting meeting, Consumer<Person> what) {
        guests(meeting).forEach(what);
    }

    /** Each person once, though they may be there for several organisations. */
    private List<Person> guests(Meeting meeting) {
        var guests = new LinkedHashMap<PartyId, Person>();
        for (var party : meeting.parties()) {
            var person = people.find(party);
            if (person.isPresent()) guests.put(party, person.get());
            else speakers(party).forEach(it -> guests.put(it.id(), it));
        }
        return List.copyOf(guests.values());
    }

    private List<Person> speakers(PartyId organisation) {
        return seats.referents(organisation).stream()
                .flatMap(it -> people.find(it).stream())
                .toList();
    }

    private Letter letter(Meeting meeting, Person to, String what) {
        var email = to.email().text();
        return letter(meeting, new Guest(to.name(), email, to.language(), meeting.url(), true, "", "", ""), what);
    }

    /** Arguments: name, title, who arranged it, when, where, note or reason. */
    private Letter letter(Meeting meeting, Guest to, String what) {
        var locale = Locale.of(to.language());
        var more = meeting.state() == Meeting.State.CANCELLED ? meeting.reason() : meeting.note();
        var host = people.name(meeting.organisedBy()).orElse("");
        return Letter.answering(
                to.email(),
                to.name(),
                to.language(),
                KEY + what,
                settings.url(to.path()),
                to.name(),
                to.account() ? meeting.title() : messages.text(locale, "openings.with", host),
                host,
                meeting.span() == null ? "" : when.words(meeting.span(), locale),
                meeting.venue().line(),
                more.isEmpty() ? "" : "\n\n" + more);
    }
}
