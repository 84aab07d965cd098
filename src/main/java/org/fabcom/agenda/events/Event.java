package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An event with all its dates, as its organisation announced it.
 *
 * @param sequence grows with every change that calendars must hear of (RFC 5545 §3.8.7.4)
 * @param version grows by one at each change
 */
public record Event(
        UUID id,
        PartyId organiser,
        EventDraft draft,
        int sequence,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant cancelledAt,
        String reason) {

    /** Where its organiser has all of theirs. */
    public static String desk(PartyId organiser) {
        return "/structures/" + organiser + "/agenda";
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }
}
