package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable;

/** A room that issued invoices for something of its own: only there they are credited and their money is given back. */
public interface InvoiceKeeper {

    /** The page where this is done; empty: the invoice does not come from this room. */
    default Optional<String> keeps(Invoice invoice) {
        return Optional.empty();
    }

    /** Something of this room begins with this invoice, in the transaction that issues it. */
    default void issued(Invoice invoice, PartyId by) {}

    /** The draft goes: the key of the sentence that says what goes with it; empty: nothing does. */
    default Optional<String> dropped(PartyId organisation, InvoiceDraft draft) {
        return Optional.empty();
    }

    /** Of what was used elsewhere, what this room has paid for beforehand. */
    default Set<UUID> drawn(Collection<UUID> uses) {
        return Set.of();
    }

    /** Pays for uses of this, each whole, with what was paid beforehand; for the others an invoice asks. */
    default Set<UUID> draw(Billable it, PartyId by) {
        return Set.of();
    }

    /** The page where something must end before the invoice is credited here; empty: it may be. */
    default Optional<String> holdsBack(Invoice invoice) {
        return Optional.empty();
    }
}
