package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: the till takes what things of a kind cost in a former tool; nothing here knows of money. */
public interface FormerPrices {

    /** In cents for a piece, the lowest and the highest. False where the structure had said its own, which stays. */
    boolean take(PartyId owner, UUID kind, long least, long most);
}
