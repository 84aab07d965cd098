package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Port: dates of upper rooms to which a person is called, shown in their own agenda. */
public interface OwnDates {

    /** Those that are still to come or go on, in order. */
    List<ComingAppointment> coming(PartyId person, Instant from, Page page);
}
