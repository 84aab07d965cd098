package org.fabcom.agenda.calendar;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: what a part of the agenda keeps for a person, for their own calendar. */
public interface OwnEntries {

    /** With those that are over or called off since this moment. */
    List<CalendarEntry> entries(PartyId person, Instant from);
}
