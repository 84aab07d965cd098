package org.fabcom.membership.dues;

import java.util.Optional;
import java.util.UUID;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.kernel.Ids;
import org.springframework.stereotype.Component;

/** Paid dues are given back on their own page, which takes the vote back with them (G41). */
@Component
class DuesInvoices implements InvoiceKeeper {

    private static final String ORIGIN = "cotisation ";

    private final DuesRows rows;

    DuesInvoices(DuesRows rows) {
        this.rows = rows;
    }

    static String origin(UUID dues) {
        return ORIGIN + dues;
    }

    @Override
    public Optional<String> keeps(Invoice invoice) {
        var origin = invoice.content().origin();
        if (!origin.startsWith(ORIGIN)) return Optional.empty();
        return Ids.read(origin.substring(ORIGIN.length())).flatMap(rows::find).map(Dues::url);
    }
}
