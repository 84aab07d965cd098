package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a frozen roll.
 *
 * @param place in the roll, by name, from 0
 * @param why null: may vote
 * @param proxy by which the voice is carried; null: by nobody
 * @param holder who carries it; null with a proxy: blank
 * @param instruction obeyed by whoever carries it
 */
public record Voice(
        int place,
        @Nullable PartyId person,
        String name,
        @Nullable String college,
        @Nullable String why,
        @Nullable UUID proxy,
        @Nullable PartyId holder,
        @Nullable String instruction) {

    public boolean entitled() {
        return why == null;
    }

    /** Carried by nobody who has a name. */
    public boolean blank() {
        return proxy != null && holder == null;
    }
}
