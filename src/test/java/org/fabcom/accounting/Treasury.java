package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;

/** Euros and hours that change hands in the tests of the books. */
public record Treasury(Ledger ledger, Currencies currencies, PartyId board) {

    public Currency euro() {
        return currencies
                .named("Euro")
                .orElseGet(() -> currencies
                        .add(Currencies.Draft.money("Euro", "€", Regime.EXTERNAL, Limits.NONE), board)
                        .orElseThrow());
    }

    public Currency hours() {
        return currencies
                .named("Heure")
                .orElseGet(() -> currencies
                        .add(Currencies.Draft.hours("Heure", Limits.NONE), board)
                        .orElseThrow());
    }

    public TransferId pay(PartyId payer, PartyId payee, Currency currency, long units, String subject) {
        return ledger.pay(new Order(
                        payer,
                        payee,
                        Amount.one(currency.id(), units),
                        board,
                        UUID.randomUUID().toString(),
                        subject))
                .booked();
    }

    public TransferId giveBack(TransferId original, String reason) {
        return ledger.reverse(original, board, UUID.randomUUID().toString(), reason)
                .booked();
    }
}
