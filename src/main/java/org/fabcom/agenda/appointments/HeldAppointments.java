package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.HeldAppointment;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** Appointments that took place, for the upper rooms that go on from them. */
@Component
record HeldAppointments(Appointments appointments, Clock clock) implements HeldAppointment.Register {

    @Override
    public Optional<HeldAppointment> find(UUID id, PartyId agent) {
        return appointments.find(id, agent).filter(this::seen).map(HeldAppointments::held);
    }

    @Override
    public List<HeldAppointment> seen(PartyId agent, Duration back) {
        return appointments.of(agent, clock.instant().minus(back)).stream()
                .filter(this::seen)
                .map(HeldAppointments::held)
                .toList();
    }

    private boolean seen(Appointment it) {
        return !it.gone()
                && it.status() == Appointment.Status.SEEN
                && !it.span().startsAt().isAfter(clock.instant());
    }

    private static HeldAppointment held(Appointment it) {
        return new HeldAppointment(
                it.id(),
                it.organisation(),
                it.title(),
                it.span(),
                it.way() == Appointment.Way.PHONE || it.way() == Appointment.Way.ONLINE,
                it.way() == Appointment.Way.PLACE,
                it.people(),
                it.together(),
                it.page());
    }
}
