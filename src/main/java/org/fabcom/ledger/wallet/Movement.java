package org.fabcom.ledger.wallet;

import module java.base;
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

    /** What came in or went out, wherever it was paid; what was put aside goes out when it is paid, and once. */
    long moved() {
        return outside != 0 ? outside : available + reserved;
    }

    /** Put aside, or given back from there: it stays in the wallet. */
    boolean stays() {
        return moved() == 0 && reserved != 0;
    }

    /** How much what is available changed, wherever it was paid: the lines of a file add up to the balance. */
    public long change() {
        return outside != 0 ? outside : available;
    }
}
