package org.fabcom.ledger.charges;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.CurrencyRule;
import org.jspecify.annotations.Nullable;

/**
 * What is taken each month.
 *
 * @param rate of demurrage, in basis points; 0 for a contribution
 * @param exempt of demurrage: what is left alone on each account
 * @param units of a contribution; 0 for demurrage
 * @param from the first day of the first month that is taken
 * @param until the first day of the last one; null: it goes on; before {@code from}: it was taken back and took nothing
 */
record ChargeRule(
        UUID id,
        CurrencyId currency,
        Kind kind,
        String label,
        int rate,
        long exempt,
        long units,
        PartyId payee,
        LocalDate from,
        @Nullable LocalDate until)
        implements CurrencyRule {

    enum Kind {
        DEMURRAGE,
        CONTRIBUTION
    }

    /** For an account with this balance at the end of a month; whole steps of the currency, never more than is due. */
    long due(long balance, long step) {
        if (kind == Kind.CONTRIBUTION) return units;
        long above = Math.max(0, balance - exempt);
        return Math.multiplyExact(above, rate) / 10_000 / step * step;
    }

    @Override
    public @Nullable LocalDate last() {
        return until == null ? null : until.plusMonths(1).minusDays(1);
    }

    boolean takes(LocalDate month) {
        return !month.isBefore(from) && (until == null || !month.isAfter(until));
    }
}
