package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An object that is with somebody for a time. Sums are cents.
 *
 * @param due the last day
 * @param deposit given back at the return: it is no sale
 * @param tariff the code that priced it; empty: the price was typed
 * @param why how the price came about, a sentence a line
 * @param back null: it is out
 * @param at when it was written down
 * @param closed when its return was
 */
public record Loan(
        UUID id,
        PartyId owner,
        UUID item,
        String borrower,
        String contact,
        LocalDate from,
        LocalDate due,
        int deposit,
        int price,
        String tariff,
        String why,
        String words,
        PartyId by,
        @Nullable Back back,
        Instant at,
        @Nullable Instant closed) {

    /**
     * How it came back.
     *
     * @param deposit what was given back of it; less than all of it wants words
     * @param late asked for the days too many
     * @param damage why a part was kept, or what was seen
     * @param lost it never did: {@code day} is when that was noted
     */
    public record Back(LocalDate day, int deposit, int late, String damage, PartyId by, boolean lost) {}

    Loan returned(Back how) {
        return new Loan(
                id, owner, item, borrower, contact, from, due, deposit, price, tariff, why, words, by, how, at, closed);
    }

    /** What is kept of the deposit. */
    public int kept(Back it) {
        return deposit - it.deposit();
    }

    /** The longest that something goes, and the longest ago that it went: a year. */
    static final int MOST_DAYS = 366;

    /** A day is begun by going over midnight; what comes back on the same day counts as one. */
    static int days(LocalDate from, LocalDate until) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(from, until));
    }

    boolean late(LocalDate today) {
        return back == null && today.isAfter(due);
    }

    /** Days too many if it comes back on that day. */
    int over(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, day));
    }
}
