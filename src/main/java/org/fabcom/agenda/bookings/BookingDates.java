package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.OwnDates;
import org.fabcom.agenda.When;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.OwnEntries;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.web.Page;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What a person booked, in their own agenda and calendar; and what becomes of it when they leave. */
@Component
class BookingDates implements OwnDates, OwnEntries {

    private final Bookings bookings;
    private final Organisations organisations;
    private final BookingLetters letters;
    private final When when;
    private final Clock clock;

    BookingDates(Bookings bookings, Organisations organisations, BookingLetters letters, When when, Clock clock) {
        this.bookings = bookings;
        this.organisations = organisations;
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
                        it.where(),
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

    /** For themselves, or for organisations for which they still speak. */
    private List<Booking> of(PartyId person, Instant from) {
        var payers = organisations.of(person).stream()
                .filter(it -> it.seat().atLeast(Seat.REFERENT))
                .map(OrganisationSeat::organisation);
        return bookings.of(Stream.concat(Stream.of(person), payers).collect(Collectors.toSet()), from).stream()
                .filter(it -> it.person().equals(person))
                .toList();
    }

    /** Somebody leaves: what they booked for themselves and is to come is given back, and what is due by its rule stays due. */
    @ApplicationModuleListener
    void on(ErasureAsked asked) {
        var now = clock.instant();
        var person = asked.person();
        for (var it : of(person, now))
            if (it.payer().equals(person) && bookings.cancel(it, it.dueIfCancelled(now), person)) {
                letters.cancelled(bookings.find(it.id()).orElseThrow());
            }
    }
}
