package org.fabcom.cases.work;

import org.fabcom.cases.Case;
import org.fabcom.kernel.PartyId;

/** Port: what follows the order that a board decided, in the same transaction. */
public interface DecisionFollowed {

    void decided(Case it, BoardDecision decision, PartyId by);
}
