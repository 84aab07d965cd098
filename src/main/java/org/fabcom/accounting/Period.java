package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A stretch of the books between two closings, usually a year; both days belong to it. */
public record Period(
        UUID id,
        PartyId party,
        LocalDate first,
        LocalDate last,
        @Nullable Instant closedAt) {

    /** Longer ones are refused: the law knows no year of more than two. */
    static final int MOST_MONTHS = 24;

    public boolean closed() {
        return closedAt != null;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** True once its last day is over. */
    public boolean over(LocalDate today) {
        return today.isAfter(last);
    }

    /** The day that an entry is proposed for: today, or the last one where it is over and still open. */
    public LocalDate proposed(LocalDate today) {
        return over(today) && !closed() ? last : today;
    }

    /** The last day of the period after this one: a year, whatever this one was. */
    LocalDate nextLast() {
        return last.plusDays(1).plusMonths(12).minusDays(1);
    }

    static boolean fits(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && last.isBefore(first.plusMonths(MOST_MONTHS));
    }
}
