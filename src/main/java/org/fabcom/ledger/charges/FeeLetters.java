package org.fabcom.ledger.charges;

import org.fabcom.kernel.settings.Settings;
import org.fabcom.ledger.Receipt;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.wallet.PurseHolders;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever paid a fee that it did not come back with its payment, and will (ADR 0225). */
@Component
class FeeLetters {

    private final Outbox outbox;
    private final PurseHolders holders;
    private final Currencies currencies;
    private final Settings settings;

    FeeLetters(Outbox outbox, PurseHolders holders, Currencies currencies, Settings settings) {
        this.outbox = outbox;
        this.holders = holders;
        this.currencies = currencies;
        this.settings = settings;
    }

    @ApplicationModuleListener
    void on(Receipt.FeeOwed it) {
        var currency = currencies.find(it.fee().currency()).orElseThrow();
        for (var reader : holders.of(it.payer())) {
            var formats = new Formats(java.util.Locale.of(reader.language()));
            var pour = reader.id().equals(it.payer()) ? "" : "?pour=" + it.payer();
            outbox.put(Letter.answering(
                    reader.email().text(),
                    reader.name(),
                    reader.language(),
                    "ledger.letter.owed",
                    settings.baseUrl() + "/porte-monnaie/mouvements/" + it.payment() + pour,
                    currency.say(it.fee().units(), formats)));
        }
    }
}
