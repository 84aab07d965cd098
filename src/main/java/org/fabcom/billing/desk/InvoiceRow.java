package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;

/** A document in a list. {@code remaining}: cents still to be paid, below zero to be given back. */
record InvoiceRow(
        UUID id,
        PartyId organisation,
        Invoice.Kind kind,
        String reference,
        LocalDate day,
        LocalDate due,
        String buyer,
        long net,
        long tax,
        long remaining,
        Invoice.Standing standing) {

    long gross() {
        return signed(net + tax);
    }

    /** What a credit note gives back is less than nothing. */
    long signed(long cents) {
        return kind == Invoice.Kind.CREDIT ? -cents : cents;
    }

    String url() {
        return Invoice.url(organisation) + "/" + id;
    }
}
