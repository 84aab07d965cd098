package org.fabcom.ledger.wallet;

import java.time.Instant;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One posting as its wallet sees it.
 *
 * @param available how much what is available changed; {@code outside} when it was paid elsewhere
 * @param other the other side; null for the currency's own account
 */
public record Movement(
        TransferId transfer,
        Transfer.Kind kind,
        Currency currency,
        long available,
        long reserved,
        long outside,
        long availableAfter,
        long reservedAfter,
        @Nullable PartyId other,
        String otherName,
        @Nullable PartyId by,
        String subject,
        Instant at) {

    /** What the eye looks for: in or out, wherever it was paid. */
    public long change() {
        return outside != 0 ? outside : available;
    }
}
