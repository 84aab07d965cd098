package org.fabcom.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the journal of rights: who did what, for whom, in which organisation, when. Names are those of today. */
public record RightsChange(
        UUID id,
        Instant at,
        String actor,
        String subject,
        @Nullable UUID organisationId,
        String organisation,
        Act act,
        String was,
        String becomes) {

    public enum Act {
        SEAT_GRANTED,
        SEAT_CHANGED,
        SEAT_REMOVED,
        SEAT_LEFT,
        INVITATION_MADE,
        INVITATION_REVOKED,
        ROLE_GRANTED,
        ROLE_REMOVED,
        TOKEN_MADE,
        TOKEN_REVOKED
    }
}
