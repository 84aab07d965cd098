package org.fabcom.market.deals;

import module java.base;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/** What came of a step of a deal. A refusal changes nothing. */
public sealed interface DealOutcome {

    record Done(UUID deal) implements DealOutcome {}

    /** The same form came before: nothing more was written. */
    record Again(UUID deal) implements DealOutcome {}

    record Refused(DealRefusal why) implements DealOutcome {}

    /** The safe refuses to move or to set aside. */
    record Unbooked(org.fabcom.ledger.Refusal why, @Nullable CurrencyId currency) implements DealOutcome {}
}
