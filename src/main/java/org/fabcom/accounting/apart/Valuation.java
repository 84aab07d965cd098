package org.fabcom.accounting.apart;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Unit;

/** So many cents for an hour, a point or a unit of a local currency, from a day on; a later rule replaces it from its own day on. */
record Valuation(Currency currency, LocalDate from, long cents, String basis, PartyId by, Instant at) {

    private static final long MINUTES = 60;

    /** How many of the smallest unit one hour, point or unit of money has. */
    static long per(Currency it) {
        if (it.unit() == Unit.HOURS) return MINUTES;
        long per = 1;
        for (int i = 0; i < it.decimals(); i++) per *= 10;
        return per;
    }

    /** What so many units are worth, to the nearest cent; what is given back is worth less than nothing. */
    long worth(long units) {
        long per = per(currency);
        return Long.signum(units) * ((Math.multiplyExact(Math.abs(units), cents) + per / 2) / per);
    }

    /** By the rule in force on that day; unknown when there was none yet. Of two rules from the same day, the one written last. */
    static OptionalLong worth(List<Valuation> rules, long units, LocalDate day) {
        return rules.stream()
                .filter(it -> !it.from().isAfter(day))
                .max(Comparator.comparing(Valuation::from).thenComparing(Valuation::at))
                .map(it -> OptionalLong.of(it.worth(units)))
                .orElse(OptionalLong.empty());
    }
}
