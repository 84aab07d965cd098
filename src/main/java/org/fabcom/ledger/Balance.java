package org.fabcom.ledger;

import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;

/**
 * Where an account stands: what is available and what is set aside are shown apart (E39).
 *
 * @param own true if a moderator gave this party limits of its own
 */
public record Balance(Currency currency, long available, long reserved, Limits limits, boolean own) {

    /** What may be spent; a lot, where there is no floor. */
    public long most() {
        var floor = limits.floor();
        return floor == null ? Amount.MOST : available - floor;
    }
}
