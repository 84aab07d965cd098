package org.fabcom.billing.invoices;

import java.util.Optional;

/** A room that issued invoices for something of its own: only there they are credited and their money is given back. */
public interface InvoiceKeeper {

    /** The page where this is done; empty: the invoice does not come from this room. */
    Optional<String> keeps(Invoice invoice);

    /** The page where something must end before the invoice is credited here; empty: it may be. */
    default Optional<String> holdsBack(Invoice invoice) {
        return Optional.empty();
    }
}
