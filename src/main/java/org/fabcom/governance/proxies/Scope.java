package org.fabcom.governance.proxies;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * For what a proxy holds: one assembly, one item of it or one ballot, or all ballots of a body whose record date lies in a period.
 *
 * @param of the assembly, or the item; null: a period
 */
public record Scope(
        UUID body,
        Kind kind,
        @Nullable UUID of,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** The narrower one holds before the wider. */
    public enum Kind {
        ITEM,
        ASSEMBLY,
        PERIOD
    }

    public Scope {
        boolean period = kind == Kind.PERIOD;
        if (period != (of == null) || period != (since != null && until != null))
            throw new IllegalArgumentException("scope");
        if (since != null && until != null && !fits(since, until)) throw new IllegalArgumentException("days");
    }

    /** A year at most; the base keeps the same. */
    static boolean fits(LocalDate since, LocalDate until) {
        return !until.isBefore(since) && until.isBefore(since.plusDays(MOST_DAYS));
    }

    private static final int MOST_DAYS = 366;

    public static Scope assembly(UUID body, UUID assembly) {
        return new Scope(body, Kind.ASSEMBLY, assembly, null, null);
    }

    public static Scope item(UUID body, UUID item) {
        return new Scope(body, Kind.ITEM, item, null, null);
    }

    public static Scope period(UUID body, LocalDate since, LocalDate until) {
        return new Scope(body, Kind.PERIOD, null, since, until);
    }
}
