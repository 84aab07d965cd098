package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.OwnDates;
import org.fabcom.agenda.When;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.agenda.calendar.OwnEntries;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Appointments in the own agenda and calendar of those who hold them. */
@Component
record AppointmentItems(Appointments appointments, Calendars calendars, Settings settings, When when)
        implements ComingAppointment.Register, OwnDates, OwnEntries {

    @Override
    public List<ComingAppointment> coming(PartyId agent, Instant from, Page page) {
        return appointments.of(agent, from).stream()
                .map(it -> new ComingAppointment(
                        it.span().startsAt(),
                        it.title(),
                        when.words(it.span(), page.locale()),
                        AppointmentPages.where(it, page),
                        AppointmentPages.status(it, page),
                        AppointmentPages.kind(it),
                        it.page()))
                .toList();
    }

    @Override
    public List<CalendarEntry> entries(PartyId person, Instant from) {
        return appointments.of(person, from).stream().map(this::entry).toList();
    }

    /** Its sequence grows with each message, as calendars want it. */
    private CalendarEntry entry(Appointment it) {
        return CalendarEntry.once(
                calendars.uid(it.id()),
                (int) (it.asOf().getEpochSecond() - 1_577_836_800L),
                it.asOf(),
                it.span(),
                it.title(),
                "",
                it.place(),
                settings.url(it.page()),
                it.off());
    }
}
