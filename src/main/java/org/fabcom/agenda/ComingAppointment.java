package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/**
 * An appointment kept elsewhere that is still to come, in words, for the upper rooms that show a day.
 *
 * @param status what was told of it last, and {@code kind} of chip for it
 * @param url its page
 */
public record ComingAppointment(
        Instant at, String title, String when, String where, String status, String kind, String url) {

    /** Finds them. */
    public interface Register {

        /** Those that this person holds and that end after this moment, in order. */
        List<ComingAppointment> coming(PartyId agent, Instant from, Page page);
    }
}
