package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;

/** Somebody whom staff serve; once claimed, an account like any other. {@code joinedInto}: the record of the same person that goes on. */
public record Served(
        PartyId id,
        String name,
        Commune commune,
        String phone,
        String registeredBy,
        Instant registeredAt,
        LocalDate agreedOn,
        @Nullable Instant claimedAt,
        @Nullable PartyId joinedInto) {

    public boolean claimed() {
        return claimedAt != null;
    }

    /** What staff write down. */
    public record Draft(String name, Commune commune, String phone) {

        public Draft {
            name = Plain.line(name);
        }
    }

    /**
     * Somebody who comes in a table.
     *
     * @param gender code of the mediators' vocabulary; null if not said
     * @param lettersTo an address for letters, which opens no account; may be empty
     * @param agreedOn the day on which they agreed that staff keep this
     */
    public record Brought(
            Draft draft,
            @Nullable Integer birthYear,
            @Nullable String gender,
            String lettersTo,
            LocalDate agreedOn) {}

    /** Who may be the same: {@code same} if the very same is kept already, {@code perhaps} those of the same name. */
    public record Alike(boolean same, List<PartyId> perhaps) {}
}
