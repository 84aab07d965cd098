package org.fabcom.plan.way;

import org.jspecify.annotations.Nullable;

/** One side of a count: a number, “unknown” because nobody can tell, or not counted yet. Never zero for want of knowing. */
public record Tally(@Nullable Long number, boolean unknown) {

    public static final Tally UNKNOWN = new Tally(null, true);
    public static final Tally NOT_YET = new Tally(null, false);

    /** More than any tool holds; what a slip of the hand types. */
    static final long MOST = 1_000_000_000_000L;

    public Tally {
        if (number != null && (unknown || number < 0 || number > MOST)) throw new IllegalArgumentException("number");
    }

    public static Tally of(long number) {
        return new Tally(number, false);
    }

    public boolean known() {
        return number != null;
    }

    public boolean said() {
        return known() || unknown;
    }
}
