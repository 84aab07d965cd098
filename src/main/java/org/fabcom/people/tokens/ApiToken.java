package org.fabcom.people.tokens;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A key of a program, without the key. {@code role} is the only role it may use; none means the person's seats only. */
public record ApiToken(
        UUID id,
        PartyId person,
        String personName,
        String name,
        @Nullable InstanceRole role,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean alive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
