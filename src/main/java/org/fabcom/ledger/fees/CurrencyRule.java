package org.fabcom.ledger.fees;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A dated rule by which a currency takes something for somebody. Ended, never changed. */
public interface CurrencyRule {

    UUID id();

    /** What everybody reads on a statement. */
    String label();

    PartyId payee();

    LocalDate from();

    /** The last day; null: it goes on; before {@link #from}: it was taken back and took nothing. */
    @Nullable
    LocalDate last();

    default boolean takenBack() {
        var last = last();
        return last != null && last.isBefore(from());
    }
}
