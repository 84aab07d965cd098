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

    /** The key of the sentence that says why this draft cannot become the invoice of what begins with it; empty: it can. */
    default Optional<String> refuses(PartyId organisation, InvoiceDraft draft) {
        return Optional.empty();
    }

    /** The draft goes: the key of the sentence that says what goes with it; empty: nothing does. */
    default Optional<String> dropped(PartyId organisation, InvoiceDraft draft) {
        return Optional.empty();
    }

    /** Of what was used elsewhere, what was paid for here beforehand, and by what. */
    default Map<UUID, String> drawn(Collection<UUID> uses) {
        return Map.of();
    }

    /** Pays for uses of this, each whole, with what was paid beforehand; for the others an invoice asks. */
    default Set<UUID> draw(Billable it, PartyId by) {
        return Set.of();
    }

    /** What paid for this beforehand gets it back; the key of the sentence that says why not; empty: done, or nothing paid. */
    default Optional<String> giveBack(UUID use, PartyId by) {
        return Optional.empty();
    }

    /** The page where something must end before the invoice is credited here; empty: it may be. */
    default Optional<String> holdsBack(Invoice invoice) {
        return Optional.empty();
    }
}
