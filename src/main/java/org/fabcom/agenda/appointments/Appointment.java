package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.PartyId;

/** An appointment kept elsewhere, as its agents see it here. {@code gone}: it was deleted there. */
record Appointment(
        UUID id,
        PartyId organisation,
        String title,
        Span span,
        Way way,
        String place,
        String url,
        Status status,
        int people,
        boolean together,
        boolean gone,
        Instant asOf) {

    /** How people meet. */
    enum Way {
        PLACE,
        PHONE,
        HOME,
        ONLINE,
        UNKNOWN
    }

    /** What became of it. */
    enum Status {
        UNKNOWN,
        SEEN,
        EXCUSED,
        REVOKED,
        NO_SHOW
    }

    /** Nobody has to be there any more. */
    boolean off() {
        return gone || status == Status.EXCUSED || status == Status.REVOKED;
    }

    String page() {
        return "/agenda/rdv/" + id;
    }
}
