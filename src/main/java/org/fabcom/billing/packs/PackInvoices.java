package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** A pack opens with its invoice, or not at all; the invoice is credited once the pack has ended: what was paid back is not used as well. */
@Component
record PackInvoices(Packs packs) implements InvoiceKeeper {

    private static final String ORIGIN = "carnet ";

    static String origin(UUID pack) {
        return ORIGIN + pack;
    }

    @Override
    public Optional<String> holdsBack(Invoice invoice) {
        return pack(invoice.organisation(), invoice.content().origin())
                .filter(it -> it.left() > 0)
                .map(it -> Pack.url(it.organisation()) + "/" + it.id());
    }

    @Override
    public void issued(Invoice invoice, PartyId by) {
        pack(invoice.organisation(), invoice.content().origin()).ifPresent(it -> packs.open(it, by));
    }

    /** Its line, the first, sells one pack of what is in it. */
    @Override
    public Optional<String> refuses(PartyId organisation, InvoiceDraft draft) {
        var it = draft.lines().getFirst();
        boolean one =
                it.measure() == Measure.PIECE && it.quantity() == 1 && it.unitCents() > 0 && it.discount() < 10_000;
        return one ? Optional.empty() : pack(organisation, draft.origin()).map(pack -> "billing.packs.single");
    }

    @Override
    public Optional<String> dropped(PartyId organisation, InvoiceDraft draft) {
        return pack(organisation, draft.origin()).filter(it -> !it.opened()).map(it -> "billing.packs.dropped");
    }

    private Optional<Pack> pack(PartyId organisation, String origin) {
        if (!origin.startsWith(ORIGIN)) return Optional.empty();
        return Ids.read(origin.substring(ORIGIN.length()))
                .flatMap(packs::find)
                .filter(it -> it.organisation().equals(organisation));
    }
}
