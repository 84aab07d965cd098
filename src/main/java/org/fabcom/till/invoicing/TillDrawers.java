package org.fabcom.till.invoicing;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.matching.Drawers;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.Tills;
import org.fabcom.till.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Tills that are open today, as drawers for money of invoices. */
@Component
record TillDrawers(Tills tills, Sessions sessions, TillDesk desk) implements Drawers {

    @Override
    public Optional<String> open(Invoice invoice, Visitor me) {
        boolean open = tills.of(invoice.organisation()).stream()
                .anyMatch(it -> !it.training() && sessions.current(it.id()).isPresent());
        if (!open) return Optional.empty();
        return Optional.of(
                desk.selling(me, invoice.organisation()).isEmpty() ? "" : InvoiceMoneyPages.url(invoice.id()));
    }
}
