package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.stereotype.Repository;

/**
 * How the balances of several parties are spread in a currency, without saying whose they are: not at all where they are so few that
 * one would know (E46, E66). Thread-safe.
 */
@Repository
public class BalanceSpread {

    /** Below this many accounts nothing is told. */
    public static final int LEAST = 5;

    private static final int STEPS = 6;

    /** How many stand between two balances, both included. */
    public record Step(long from, long until, int parties) {}

    /** From the lowest to the highest balance, in steps of one width. */
    public record Spread(int accounts, long lowest, long median, long highest, List<Step> steps) {

        public Spread {
            steps = List.copyOf(steps);
        }
    }

    private final Sql db;

    BalanceSpread(Sql db) {
        this.db = db;
    }

    /** Empty where fewer than {@link #LEAST} of them have an account. */
    public Optional<Spread> of(CurrencyId currency, Collection<PartyId> parties) {
        var balances = db.sql("""
                select a.available + a.reserved from ledger.account a
                where a.currency = :currency and a.party = any (:parties) order by 1
                """)
                .param("currency", currency.value(), "parties", Rows.ids(parties))
                .list((row, n) -> row.getLong(1));
        return balances.size() < LEAST ? Optional.empty() : Optional.of(spread(balances));
    }

    /** {@code sorted}: at least one, the lowest first. */
    static Spread spread(List<Long> sorted) {
        long lowest = sorted.getFirst();
        long highest = sorted.getLast();
        long width = Math.max(1, (highest - lowest) / STEPS + 1);
        var steps = new ArrayList<Step>();
        for (long from = lowest; from <= highest; from += width) {
            long start = from;
            long end = Math.min(from + width - 1, highest);
            int parties =
                    (int) sorted.stream().filter(it -> it >= start && it <= end).count();
            steps.add(new Step(start, end, parties));
        }
        return new Spread(sorted.size(), lowest, sorted.get((sorted.size() - 1) / 2), highest, steps);
    }
}
