package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.wallet.PurseHolders;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.stereotype.Component;

/** Tells the payer that a payment is asked of them: the person, or those who hold the organisation's purse. One letter, once. */
@Component
record RequestLetters(Outbox outbox, People people, PurseHolders holders, Currencies currencies, Settings settings) {

    /** {@code fees}: what it costs in addition. */
    void asked(PaymentRequest it, List<Amount> fees) {
        var payee = people.name(it.payee()).orElse("");
        for (var reader : holders.of(it.payer())) {
            var formats = new Formats(java.util.Locale.of(reader.language()));
            var pour = reader.id().equals(it.payer()) ? "" : "?pour=" + it.payer();
            outbox.put(Letter.answering(
                    reader.email().text(),
                    reader.name(),
                    reader.language(),
                    fees.isEmpty() ? "ledger.letter.asked" : "ledger.letter.asked.dear",
                    settings.baseUrl() + "/porte-monnaie/demandes/" + it.id() + pour,
                    payee,
                    said(it.amounts(), formats),
                    it.subject().isEmpty() ? "–" : it.subject(),
                    said(fees, formats)));
        }
    }

    private String said(List<Amount> amounts, Formats formats) {
        return amounts.stream()
                .map(it -> currencies
                        .find(it.currency())
                        .map(currency -> currency.say(it.units(), formats))
                        .orElse(""))
                .collect(Collectors.joining(" + "));
    }
}
