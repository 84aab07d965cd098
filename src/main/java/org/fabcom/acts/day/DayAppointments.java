package org.fabcom.acts.day;

import module java.base;
import org.fabcom.acts.origins.AppointmentActs;
import org.fabcom.agenda.When;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.DayPart;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appointments kept elsewhere to which somebody came, on the mediator’s day: an act is proposed, and may be declined. */
@Component
@Order(21)
record DayAppointments(AppointmentActs appointments, When when) implements DayPart {

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var due = appointments.due(page.visitor().party()).stream()
                .map(it -> new DayAppointmentsView.DueView(
                        it.title(),
                        when.words(it.span(), page.locale()),
                        it.url(),
                        AppointmentActs.url(it),
                        "/actes/rdv/" + it.id() + "/aucun"))
                .toList();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new CasePart.Card("acts/dayappointments", new DayAppointmentsView(due)));
    }
}
