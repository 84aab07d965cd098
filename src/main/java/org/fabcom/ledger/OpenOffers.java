package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: the room where offers stand says who has one, so that rooms beside it can tell who has none. */
public interface OpenOffers {

    /** Those of these parties who have an offer that is open now. */
    Set<PartyId> among(Collection<PartyId> parties);
}
