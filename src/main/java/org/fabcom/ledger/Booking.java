package org.fabcom.ledger;

import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/** How an order ended: in the journal, or refused with nothing changed. */
public sealed interface Booking {

    /** It is in the journal. {@code again} when the same order with the same key already was (E47). */
    record Booked(TransferId id, boolean again) implements Booking {}

    /** Nothing moved. The currency is the one that stands in the way, when it is one. */
    record Refused(Refusal why, @Nullable CurrencyId currency) implements Booking {}

    /** The id of what is in the journal. Throws IllegalStateException if it was refused: for callers who made sure. */
    default TransferId booked() {
        return switch (this) {
            case Booked it -> it.id();
            case Refused it -> throw new IllegalStateException("refused: " + it);
        };
    }
}
