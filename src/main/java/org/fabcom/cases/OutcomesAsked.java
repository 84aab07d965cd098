package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: meetings of which another card of the mediator’s day asks already what became of them. */
public interface OutcomesAsked {

    Set<UUID> meetings(PartyId mediator);
}
