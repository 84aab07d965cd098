package org.fabcom.people.guard;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;

/** What guards an account changed, or something that opens it was made or taken away; {@code label} names it, or who did it. */
public record GuardChanged(UUID event, PartyId person, What what, String label) {

    public enum What {
        TOKEN_MADE,
        TOKEN_REVOKED,
        PASSKEY_MADE,
        PASSKEY_REMOVED,
        TWO_STEP_SET,
        TWO_STEP_MOVED,
        TWO_STEP_OFF,
        TWO_STEP_LIFTED,
        ROLE_GIVEN
    }

    public static GuardChanged of(PartyId person, What what, String label) {
        return new GuardChanged(Ids.next(), person, what, label);
    }
}
