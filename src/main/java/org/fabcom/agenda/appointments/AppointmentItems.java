package org.fabcom.agenda.appointments;

import java.time.Instant;
import java.util.List;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.When;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Appointments in the own agenda and calendar of those who hold them. */
@Component
public class AppointmentItems implements ComingAppointment.Register {

    private final Appointments appointments;
    private final Calendars calendars;
    private final Settings settings;
    private final When when;

    AppointmentItems(Appointments appointments, Calendars calendars, Settings settings, When when) {
        this.appointments = appointments;
        this.calendars = calendars;
        this.settings = settings;
        this.when = when;
    }

    /** A line of the own agenda. */
    public record Line(
            Instant at, String url, String title, String when, String where, String status, String kind, String icon) {}

    public List<Line> of(PartyId person, Instant from, Page page) {
        return appointments.of(person, from).stream().map(it -> line(it, page)).toList();
    }

    @Override
    public List<ComingAppointment> coming(PartyId agent, Instant from, Page page) {
        return of(agent, from, page).stream()
                .map(it -> new ComingAppointment(
                        it.at(), it.title(), it.when(), it.where(), it.status(), it.kind(), it.url()))
                .toList();
    }

    private Line line(Appointment it, Page page) {
        var kind = AppointmentPages.kind(it);
        return new Line(
                it.span().startsAt(),
                it.page(),
                it.title(),
                when.words(it.span(), page.locale()),
                AppointmentPages.where(it, page),
                AppointmentPages.status(it, page),
                kind,
                kind.equals("bad") ? "x" : kind.equals("good") ? "check" : "calendar");
    }

    /** Its sequence grows with each message, as calendars want it. */
    public List<CalendarEntry> entries(PartyId person, Instant from) {
        return appointments.of(person, from).stream().map(this::entry).toList();
    }

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
