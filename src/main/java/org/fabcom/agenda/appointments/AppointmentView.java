package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.web.LinkView;

/** An appointment kept elsewhere. {@code url}: its page over there, or empty. */
public record AppointmentView(
        String title,
        String when,
        String where,
        String status,
        String kind,
        String people,
        String url,
        boolean toCome,
        List<LinkView> offers) {}
