package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.AgendaNotice;
import org.fabcom.agenda.Telegraph;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.NoticeValue;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What is told of bookings: to whoever booked, with the calendar file, and to those who speak for the house. */
@Component
record BookingLetters(
        Outbox outbox,
        Telegraph telegraph,
        People people,
        Seats seats,
        Calendars calendars,
        When when,
        Messages messages,
        Settings settings) {

    private static final String KEY = "agenda.mail.booking.";

    /** By their own act: they get a letter, the house is told. */
    void booked(Booking it) {
        people.find(it.person()).ifPresent(to -> outbox.put(letter(it, to, "own")));
        house(it);
    }

    void cancelled(Booking it) {
        booked(it);
    }

    /** By the house. */
    void answered(Booking it) {
        telegraph.over(it.person(), it.url(), AgendaNotice.BOOKING);
        people.find(it.person())
                .ifPresent(to -> telegraph.tell(
                        to.id(), AgendaNotice.BOOKING, once(it), it.url(), args(it), letter(it, to, "own")));
    }

    /** Whoever booked, as long as they speak for who pays. */
    void reminded(Booking it) {
        if (!it.payer().equals(it.person()) && !seats.referents(it.payer()).contains(it.person())) return;
        people.find(it.person())
                .ifPresent(to -> telegraph.tell(
                        to.id(), AgendaNotice.REMINDER, once(it), it.url(), args(it), letter(it, to, "reminder")));
    }

    private void house(Booking it) {
        for (var one : seats.referents(it.house())) {
            telegraph.over(one, it.url(), AgendaNotice.ROOM_BOOKED);
            if (!one.equals(it.person()))
                people.find(one)
                        .ifPresent(to -> telegraph.tell(
                                one, AgendaNotice.ROOM_BOOKED, once(it), it.url(), args(it), letter(it, to, "house")));
        }
    }

    private static String once(Booking it) {
        return it.id() + " " + it.version();
    }

    private static List<String> args(Booking it) {
        return List.of(it.roomName(), When.value(it.span()), NoticeValue.words("bookings.state." + it.state()));
    }

    /** Arguments: name, room, when, what became of it, where, who booked, price and word, each on a line of its own. */
    private Letter letter(Booking it, Person to, String what) {
        var locale = Locale.of(to.language());
        var letter = Letter.answering(
                to.email().text(),
                to.name(),
                to.language(),
                KEY + what,
                settings.url(it.url()),
                to.name(),
                it.roomName(),
                when.words(it.span(), locale),
                messages.text(locale, "bookings.state." + it.state()),
                it.where(),
                it.names().payer(),
                money(it, locale),
                it.word().isEmpty() ? "" : "\n\n" + it.word());
        boolean dated = what.equals("own") && it.state() != State.ASKED && it.state() != State.REFUSED;
        return dated ? letter.with(attachment(it)) : letter;
    }

    private String money(Booking it, Locale locale) {
        var cents = it.cents();
        if (cents == null) return "";
        var euros = new Formats(locale);
        return "\n\n"
                + switch (it.state()) {
                    case ASKED, HELD, MISSED -> messages.text(locale, "bookings.letter.price", euros.euros(cents));
                    case CANCELLED ->
                        it.owed() == 0
                                ? messages.text(locale, "bookings.letter.nothing")
                                : messages.text(
                                        locale,
                                        "bookings.letter.due",
                                        euros.euros(it.owed()),
                                        it.due(),
                                        euros.euros(cents));
                    case REFUSED, CALLED_OFF -> messages.text(locale, "bookings.letter.nothing");
                };
    }

    private Letter.Attachment attachment(Booking it) {
        return new Letter.Attachment(
                "reservation.ics",
                "text/calendar; charset=UTF-8; method=PUBLISH",
                calendars.feed(it.roomName(), List.of(entry(it))));
    }

    CalendarEntry entry(Booking it) {
        return CalendarEntry.once(
                calendars.uid(it.id()),
                it.version(),
                it.changedAt(),
                it.span(),
                it.roomName(),
                it.note(),
                it.where(),
                settings.url(it.url()),
                !it.running() && it.state() != State.MISSED);
    }
}
