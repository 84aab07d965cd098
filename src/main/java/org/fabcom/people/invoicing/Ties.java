package org.fabcom.people.invoicing;

import org.fabcom.kernel.PartyId;

/** Port: a room that knows members or clients of a house tells whether somebody is one today. */
public interface Ties {

    /** A member of the house: prices for members are theirs. */
    default boolean member(PartyId house, PartyId party) {
        return false;
    }

    /** Somebody with whom the house has to do. */
    default boolean client(PartyId house, PartyId party) {
        return false;
    }
}
