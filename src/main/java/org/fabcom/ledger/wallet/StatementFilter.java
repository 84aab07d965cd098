package org.fabcom.ledger.wallet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.CurrencyId;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;

/** Which movements of a wallet; null and empty mean all. Days are those of Europe/Paris, both included. */
public record StatementFilter(
        PartyId party,
        @Nullable CurrencyId currency,
        String direction,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    public static StatementFilter of(PartyId party, Address address) {
        return new StatementFilter(
                party,
                currency(address.value("monnaie")),
                address.value("sens"),
                day(address.value("du")),
                day(address.value("au")),
                address.value("q"));
    }

    StatementFilter withCurrency(@Nullable CurrencyId other) {
        return new StatementFilter(party, other, direction, from, to, text);
    }

    StatementFilter withDirection(String other) {
        return new StatementFilter(party, currency, other, from, to, text);
    }

    private static @Nullable CurrencyId currency(String typed) {
        return Ids.read(typed).map(CurrencyId::new).orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
