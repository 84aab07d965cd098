package org.fabcom.market.deals;

import java.util.UUID;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/** What came of a step of a deal. A refusal changes nothing. */
public sealed interface Outcome {

    record Done(UUID deal) implements Outcome {}

    /** The same form came before: nothing more was written. */
    record Again(UUID deal) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /** The safe refuses to move or to set aside. */
    record Unbooked(org.fabcom.ledger.Refusal why, @Nullable CurrencyId currency) implements Outcome {}
}
