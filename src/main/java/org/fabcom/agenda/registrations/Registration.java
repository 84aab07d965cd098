package org.fabcom.agenda.registrations;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody who comes to a date, or would like to. {@code person} is null for somebody without an account. */
public record Registration(
        UUID id,
        UUID occurrence,
        @Nullable PartyId person,
        String name,
        String email,
        String language,
        State state,
        @Nullable Instant offeredUntil,
        Instant createdAt) {

    /** Who wants to come: with an account, or by name and address. */
    public record Who(@Nullable PartyId person, String name, String email, String language) {}
}
