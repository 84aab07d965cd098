package org.fabcom.flows.surplus;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something offered to other shops.
 *
 * @param by who offered it
 * @param taker who takes it; null: nobody yet. {@code takerSite}: where it shall arrive
 * @param out the weighing with which it left, unless that was taken back; {@code in}: with which it arrived, unless that was
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
        @Nullable UUID in) {

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
