package org.fabcom.ledger.fees;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/**
 * What is taken at each payment of a type.
 *
 * @param fixed in the smallest unit of the currency
 * @param percent in 1/10 000 of what is paid
 * @param payee who runs the currency; they pay no fee themselves
 * @param step all amounts of the currency are multiples of it
 */
public record FeeRule(
        UUID id,
        CurrencyId currency,
        PaymentType type,
        String label,
        long fixed,
        int percent,
        PartyId payee,
        LocalDate from,
        @Nullable LocalDate last,
        long step)
        implements CurrencyRule {

    /** Of an amount; the share is rounded half up to the step of the currency. */
    public long due(long units) {
        return fixed + (Math.multiplyExact(units, percent) + 5_000 * step) / (10_000 * step) * step;
    }
}
