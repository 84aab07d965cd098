package org.fabcom.agenda;

import module java.base;
import org.fabcom.places.AppointmentDoor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** The next time that whoever comes can take by themselves, for the pages from which one may go there. */
public interface FreeTime extends AppointmentDoor {

    /** Where it is taken, in words that tell when it is; empty if none is free. */
    Optional<LinkView> next(Page page);
}
