package org.fabcom.ledger.currencies;

import org.jspecify.annotations.Nullable;

/**
 * How far an account may go (E37), in the smallest unit; null where there is no limit. What is available never goes below the
 * floor; what is available and reserved together never goes above the ceiling, so that a release is never refused.
 */
public record Limits(@Nullable Long floor, @Nullable Long ceiling) {

    public static final Limits NONE = new Limits(null, null);

    private static final long FARTHEST = 1_000_000_000_000L;

    public Limits {
        if (floor != null && (floor > 0 || floor < -FARTHEST)) throw new IllegalArgumentException("floor");
        if (ceiling != null && (ceiling < 0 || ceiling > FARTHEST)) throw new IllegalArgumentException("ceiling");
    }
}
