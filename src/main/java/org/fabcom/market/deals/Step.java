package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a deal. {@code by}: null when the house did it because a day had passed. */
public record Step(
        int n, Kind kind, @Nullable PartyId by, @Nullable PartyId party, String note, Instant at) {

    /** What happened. */
    public enum Kind {
        REPLIED,
        REVISED,
        WITHDRAWN,
        REJECTED,
        LAPSED,
        ACCEPTED,
        INVOICED,
        REMINDED,
        PAID,
        RECEIVED,
        FINISHED,
        CONSENTED,
        CONSENT_BACK,
        CANCELLED,
        REFUND_BEGUN,
        REFUND_BACK,
        REFUNDED,
        DISPUTED,
        TAKEN_UP,
        DECIDED
    }
}
