package org.fabcom.ledger.limits;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One change of limits, as it stays in the journal.
 *
 * @param party null when it holds for whoever has no limits of their own
 * @param own false when the party went back to what is usual
 */
public record LimitChange(
        Currency currency,
        @Nullable PartyId party,
        boolean own,
        Limits before,
        Limits after,
        String reason,
        PartyId by,
        Instant at) {}
