package org.fabcom.people.served;

import java.time.Instant;
import java.time.LocalDate;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Commune;
import org.jspecify.annotations.Nullable;

/** Somebody whom staff serve; once claimed, an account like any other. */
public record Served(
        PartyId id,
        String name,
        Commune commune,
        String phone,
        String registeredBy,
        Instant registeredAt,
        LocalDate agreedOn,
        @Nullable Instant claimedAt) {

    public boolean claimed() {
        return claimedAt != null;
    }

    /** What staff write down. */
    public record Draft(String name, Commune commune, String phone) {}
}
