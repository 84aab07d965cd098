package org.fabcom.billing.matching;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.ledger.currencies.Currency;

/**
 * What came by the safe in one currency at par with the euro, and pays nothing yet.
 *
 * @param cents below zero: it paid this invoice, and was given back since
 */
public record Arrived(UUID transfer, Currency currency, long cents, String payer, String subject, Instant at) {

    public boolean back() {
        return cents < 0;
    }
}
