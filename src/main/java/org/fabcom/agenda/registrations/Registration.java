package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a date, or would like to.
 *
 * @param person null for somebody without an account
 * @param phone of somebody who called; else empty
 */
public record Registration(
        UUID id,
        UUID occurrence,
        @Nullable PartyId person,
        String name,
        String email,
        String language,
        State state,
        @Nullable Instant offeredUntil,
        Instant createdAt,
        String phone) {

    private static final String NOWHERE = "@sans-courriel.invalid";

    /** What stands for the address of somebody who called and has none. */
    static String nowhere() {
        return Ids.next() + NOWHERE;
    }

    /** Whether they can be written to; if not, they are called. */
    public boolean written() {
        return !email.endsWith(NOWHERE);
    }

    /** Who wants to come: with an account, or by name and address. */
    public record Who(@Nullable PartyId person, String name, String email, String language) {}
}
