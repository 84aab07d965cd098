package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;

/**
 * Who asks to be accompanied, for what, in their own words.
 *
 * @param contactName and phone: whom to call, when it is somebody without an account
 */
public record CaseRequest(
        PartyId organisation,
        PartyId openedBy,
        Instant openedAt,
        Channel channel,
        String need,
        String availability,
        String contactName,
        String contactPhone) {

    /** The day on which it was asked: nothing of the accompaniment was done or decided before. */
    public LocalDate day() {
        return LocalDate.ofInstant(openedAt, Days.ZONE);
    }

    /** How the request reached us. */
    public enum Channel {
        SITE,
        COUNTER,
        PHONE,
        MAIL,
        EVENT
    }
}
