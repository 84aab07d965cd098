package org.fabcom.agenda.bookings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.OwnDates;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.OwnEntries;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.web.Page;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What a person booked, in their own agenda and calendar; and what becomes of it when they leave. */
@Component
class BookingDates implements OwnDates, OwnEntries {

    private final Bookings bookings;
    private final BookingLetters letters;
    private final When when;
    private final Clock clock;

    BookingDates(Bookings bookings, BookingLetters letters, When when, Clock clock) {
        this.bookings = bookings;
        this.letters = letters;
        this.when = when;
        this.clock = clock;
    }

    @Override
    public List<ComingAppointment> coming(PartyId person, Instant from, Page page) {
        return of(person, from).stream()
                .filter(Booking::running)
                .map(it -> new ComingAppointment(
                        it.span().startsAt(),
                        it.roomName(),
                        when.words(it.span(), page.locale()),
                        letters.where(it),
                        page.t("bookings.state." + it.state()),
                        it.state() == State.HELD ? "good" : "care",
                        it.url()))
                .toList();
    }

    @Override
    public List<CalendarEntry> entries(PartyId person, Instant from) {
        return of(person, from).stream()
                .filter(it -> it.state() != State.ASKED && it.state() != State.REFUSED)
                .map(letters::entry)
                .toList();
    }

    private List<Booking> of(PartyId person, Instant from) {
        return bookings.of(person, Set.of(), from);
    }

    /** Somebody leaves: what they booked for themselves and is to come is given back, at no cost. */
    @ApplicationModuleListener
    void on(ErasureAsked asked) {
        var now = clock.instant();
        var person = asked.person();
        for (var it : of(person, now))
            if (it.cancellable(now) && it.payer().equals(person) && bookings.move(it, State.CANCELLED, 0, "", person)) {
                letters.cancelled(bookings.find(it.id()).orElseThrow());
            }
    }
}
