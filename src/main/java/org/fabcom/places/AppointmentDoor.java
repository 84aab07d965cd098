package org.fabcom.places;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: where one takes an appointment by oneself, for whoever looks for a place to go to. */
public interface AppointmentDoor {

    /** Empty while nobody opens their hours. */
    Optional<LinkView> door(Page page);
}
