package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A collection at home.
 *
 * @param site where it is brought to
 * @param round in which it is fetched; {@code at}: about when
 * @param person who asked with an account
 */
public record Pickup(
        UUID id,
        PartyId owner,
        UUID site,
        Said said,
        State state,
        @Nullable UUID round,
        @Nullable LocalTime at,
        String language,
        @Nullable PartyId person,
        boolean told) {

    static final int LONGEST_STREET = 200;
    static final int LONGEST_STAIRS = 100;
    static final int LONGEST_WHAT = 1000;
    static final int LONGEST_PHONE = 30;
    public static final int LONGEST_WORDS = 300;

    /**
     * What is said of it.
     *
     * @param email empty: by telephone only
     * @param code INSEE code of the commune
     */
    public record Said(
            String name,
            String email,
            String phone,
            String street,
            String code,
            String commune,
            String stairs,
            String what,
            Amount amount,
            LocalDate day,
            Half half) {}

    /** About how much. */
    enum Amount {
        ITEM,
        CAR,
        VAN,
        TRUCK
    }

    enum Half {
        ANY,
        MORNING,
        AFTERNOON
    }

    public enum State {
        /** Nobody followed the link, or was called, yet. */
        ASKED,
        CONFIRMED,
        PLANNED,
        DONE,
        /** Nobody was there. */
        NOBODY,
        REFUSED,
        CANCELLED;

        /** Whoever gives may still move or cancel it. */
        boolean open() {
            return this == ASKED || this == CONFIRMED || this == PLANNED;
        }

        /** The crew was there, or at the door. */
        boolean over() {
            return this == DONE || this == NOBODY || this == REFUSED;
        }
    }

    /** Without an address, somebody has to call. */
    public boolean toCall() {
        return said.email().isEmpty() && !told && (state == State.ASKED || state == State.PLANNED);
    }
}
