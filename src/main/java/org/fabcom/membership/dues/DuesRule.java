package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What members owe for a period. Ended, never changed.
 *
 * @param cents the amount; the floor of a free one; of a grid one a step; none where only work pays
 * @param upto of a grid: the monthly income up to which each step but the last holds
 * @param minutes of confirmed work that pay it; null: only money does
 * @param category null: all that have no rule of their own
 * @param counterpart it gives more than a voice and news
 */
public record DuesRule(
        UUID id,
        PartyId organisation,
        String label,
        Kind kind,
        List<Long> cents,
        List<Long> upto,
        @Nullable Integer minutes,
        @Nullable UUID category,
        boolean counterpart,
        LocalDate from,
        @Nullable LocalDate until) {

    public enum Kind {
        FIXED,
        /** By income: the member says their step, never their income. */
        GRID,
        /** Free, from a floor on. */
        FREE,
        /** Paid by work only. */
        TIME
    }

    public DuesRule {
        cents = List.copyOf(cents);
        upto = List.copyOf(upto);
    }

    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean takes(long amount) {
        return switch (kind) {
            case FIXED -> amount == cents.getFirst();
            case GRID -> cents.contains(amount);
            case FREE -> amount >= cents.getFirst();
            case TIME -> false;
        };
    }
}
