package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.HeldAppointment;
import org.fabcom.agenda.When;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One appointment for whoever holds it; for others it is not there. */
@Controller
record AppointmentPages(
        Appointments appointments,
        HeldAppointments held,
        List<HeldAppointment.FollowUp> others,
        When when,
        Clock clock) {

    @GetMapping("/agenda/rdv/{appointment}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID appointment, Visitor me, Page page) {
        var it = appointments.find(appointment, me.party()).orElseThrow(Problem::notFound);
        var offers = held.find(appointment, me.party()).stream()
                .flatMap(one -> others.stream().flatMap(room -> room.offer(one, me, page).stream()))
                .toList();
        return page.show("agenda/appointment", view(it, offers, page));
    }

    private AppointmentView view(Appointment it, List<LinkView> offers, Page page) {
        return new AppointmentView(
                it.title(),
                when.words(it.span(), page.locale()),
                where(it, page),
                status(it, page),
                kind(it),
                page.t("rdv.people", it.people()),
                it.url(),
                !it.off() && it.span().startsAt().isAfter(clock.instant()),
                offers);
    }

    static String where(Appointment it, Page page) {
        return it.place().isEmpty() ? page.t("rdv.way." + it.way()) : it.place();
    }

    static String status(Appointment it, Page page) {
        return page.t(it.gone() ? "rdv.status.gone" : "rdv.status." + it.status());
    }

    static String kind(Appointment it) {
        if (it.off() || it.status() == Appointment.Status.NO_SHOW) return "bad";
        return it.status() == Appointment.Status.SEEN ? "good" : "info";
    }
}
