package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants booked: one amount for each currency, all or nothing (E42).
 *
 * @param by the person who does it, for themselves or for a party; null when the house does, because a deadline passed
 * @param key the same key twice books once (E47); with another content it is refused
 * @param subject what it is for, in the words of whoever pays; may be empty
 */
public record Order(
        PartyId payer,
        PartyId payee,
        List<Amount> amounts,
        @Nullable PartyId by,
        String key,
        String subject) {

    public Order {
        amounts = List.copyOf(amounts);
    }
}
