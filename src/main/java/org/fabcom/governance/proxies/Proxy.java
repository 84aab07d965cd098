package org.fabcom.governance.proxies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A voice given to be carried.
 *
 * @param number its place in the order of receipt
 * @param holder null: blank, follows the statutes' rule
 * @param cap how many the holder may carry, as it was when this one was received
 * @param instructions by item: for, against or abstain, or null where the holder is free
 */
public record Proxy(
        UUID id,
        long number,
        PartyId giver,
        String giverName,
        @Nullable PartyId holder,
        String holderName,
        Scope scope,
        State state,
        int cap,
        Instant receivedAt,
        @Nullable Instant endedAt,
        Map<UUID, String> instructions) {

    public enum State {
        ACCEPTED,
        /** Over the cap, in the order of receipt (G20). */
        REFUSED,
        REVOKED,
        /** The giver arrived: void for what is not yet opened (G21). */
        ARRIVED
    }

    public boolean holds() {
        return state == State.ACCEPTED;
    }
}
