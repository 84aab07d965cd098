package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;

/** Which movements of a wallet; null and empty mean all. Days are those of the instance, both included. */
public record StatementFilter(
        PartyId party,
        @Nullable CurrencyId currency,
        String direction,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    static final List<String> DIRECTIONS = List.of("recu", "paye");

    public static StatementFilter of(PartyId party, Address address) {
        return new StatementFilter(
                party,
                currency(address),
                Filters.one(address, "sens", DIRECTIONS),
                Filters.day(address, "du"),
                Filters.day(address, "au"),
                address.value("q"));
    }

    StatementFilter withCurrency(@Nullable CurrencyId other) {
        return new StatementFilter(party, other, direction, from, to, text);
    }

    StatementFilter withDirection(String other) {
        return new StatementFilter(party, currency, other, from, to, text);
    }

    private static @Nullable CurrencyId currency(Address address) {
        var id = Filters.id(address, "monnaie");
        return id == null ? null : new CurrencyId(id);
    }
}
