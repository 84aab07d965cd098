package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Two sides that can't agree, and somebody of the moderation who decides with a reason (E31).
 *
 * @param back what the payer got back, if it was a part
 */
public record Dispute(
        UUID id,
        UUID deal,
        PartyId openedBy,
        PartyId party,
        String reason,
        Instant openedAt,
        @Nullable PartyId moderator,
        @Nullable Decision decision,
        @Nullable PartyId decidedBy,
        @Nullable Instant decidedAt,
        String why,
        List<Amount> back) {

    static final int LONGEST = 2000;

    /** How it ends. */
    public enum Decision {
        CONTINUE,
        CANCEL,
        PARTIAL_REFUND
    }

    public boolean open() {
        return decision == null;
    }
}
