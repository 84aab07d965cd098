package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * From one organisation to another; public once the other side confirmed it, and until it ends.
 *
 * @param proposedFor the side that proposed it
 * @param refusedFor the side that refused it or took it back; null for old ones, of which nobody noted it
 */
public record Relation(
        UUID id,
        Kind kind,
        PartyId from,
        PartyId to,
        String fromName,
        String toName,
        String words,
        PartyId proposedFor,
        Instant proposedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant refusedAt,
        @Nullable PartyId refusedFor,
        @Nullable LocalDate endedOn) {

    public enum Kind {
        FEDERATES,
        CONTRIBUTES,
        USES,
        BUYS
    }

    PartyId other(PartyId side) {
        return side.equals(from) ? to : from;
    }

    String name(PartyId side) {
        return side.equals(from) ? fromName : toName;
    }

    /** The side that is asked to confirm. */
    PartyId asked() {
        return other(proposedFor);
    }

    public boolean waits() {
        return confirmedAt == null && refusedAt == null;
    }

    boolean holds() {
        return confirmedAt != null && endedOn == null;
    }
}
