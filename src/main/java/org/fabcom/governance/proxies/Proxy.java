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
 * @param giver null: a member without an account, known by name, whose paper was handed in at the door
 * @param holder null: blank, follows the statutes' rule
 * @param cap how many the holder may carry, as it was when this one was received
 * @param answeredAt when its holder said yes; null: they said nothing yet, and it holds all the same
 * @param instructions by item: for, against or abstain, or null where the holder is free
 */
public record Proxy(
        UUID id,
        long number,
        @Nullable PartyId giver,
        String giverName,
        @Nullable PartyId holder,
        String holderName,
        Scope scope,
        State state,
        int cap,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Map<UUID, String> instructions) {

    public enum State {
        ACCEPTED,
        /** Over the cap, in the order of receipt (G20). */
        REFUSED,
        REVOKED,
        /** The giver arrived: void for what is not yet opened (G21). */
        ARRIVED,
        /** The holder does not carry it. */
        DECLINED
    }

    public boolean holds() {
        return state == State.ACCEPTED;
    }

    /** Whose voice it carries, as {@link #whose(PartyId, String)} says it of those of a roll. */
    public String whose() {
        return whose(giver, giverName);
    }

    /** The person; of a member without an account the name. */
    public static String whose(@Nullable PartyId person, String name) {
        return person == null ? " " + name : person.toString();
    }
}
