package org.fabcom.billing.packs;

import java.util.Optional;
import java.util.UUID;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.kernel.Ids;
import org.springframework.stereotype.Component;

/** The invoice of a pack is credited once the pack has ended: what was paid back is not used as well. */
@Component
class PackInvoices implements InvoiceKeeper {

    private static final String ORIGIN = "carnet ";

    private final Packs packs;

    PackInvoices(Packs packs) {
        this.packs = packs;
    }

    static String origin(UUID pack) {
        return ORIGIN + pack;
    }

    @Override
    public Optional<String> keeps(Invoice invoice) {
        return Optional.empty();
    }

    @Override
    public Optional<String> holdsBack(Invoice invoice) {
        var origin = invoice.content().origin();
        if (!origin.startsWith(ORIGIN)) return Optional.empty();
        return Ids.read(origin.substring(ORIGIN.length()))
                .flatMap(packs::find)
                .filter(it -> it.organisation().equals(invoice.organisation()) && it.left() > 0)
                .map(it -> PackPages.url(it.organisation()) + "/" + it.id());
    }
}
