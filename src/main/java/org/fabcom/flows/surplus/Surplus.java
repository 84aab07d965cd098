package org.fabcom.flows.surplus;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something offered to other shops.
 *
 * @param by who offered it
 * @param taker who takes it; null: nobody yet. {@code takerSite}: where it shall arrive
 * @param out the weighing with which it left, unless that was taken back; {@code in}: with which it arrived, unless that was
 * @param left what the scale said where it left, and {@code came} where it arrived; null: it was not weighed there
 */
record Surplus(
        UUID id,
        PartyId owner,
        UUID site,
        UUID kind,
        String words,
        long grams,
        int pieces,
        PartyId by,
        Instant at,
        boolean withdrawn,
        @Nullable PartyId taker,
        @Nullable UUID takerSite,
        @Nullable PartyId takenBy,
        @Nullable UUID out,
        @Nullable UUID in,
        @Nullable Scaled left,
        @Nullable Scaled came) {

    /** {@code pieces}: 0 if nobody counted. */
    record Scaled(long grams, int pieces) {}

    /** What is known best of what is there, or on its way. */
    Scaled best() {
        if (came != null) return came;
        return left == null ? new Scaled(grams, pieces) : left;
    }

    enum Step {
        OFFERED,
        TAKEN,
        LEFT,
        ARRIVED,
        WITHDRAWN
    }

    Step step() {
        if (withdrawn) return Step.WITHDRAWN;
        if (in != null) return Step.ARRIVED;
        if (out != null) return Step.LEFT;
        return taker == null ? Step.OFFERED : Step.TAKEN;
    }
}
