package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currency;

/** Short words for orders in the tests. */
final class Purse {

    private Purse() {}

    static String aKey() {
        return UUID.randomUUID().toString();
    }

    static Order order(PartyId payer, PartyId payee, Currency currency, long units) {
        return order(payer, payee, List.of(new Amount(currency.id(), units)));
    }

    static Order order(PartyId payer, PartyId payee, List<Amount> amounts) {
        return new Order(payer, payee, amounts, payer, aKey(), "Un coup de main");
    }
}
