package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Which group. Once a group is a party, its party has the same id. */
public record GroupId(UUID value) {

    /** The group as a party; only means something when {@link Group#party} says so. */
    PartyId asParty() {
        return new PartyId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
