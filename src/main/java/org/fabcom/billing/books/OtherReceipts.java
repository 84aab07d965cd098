package org.fabcom.billing.books;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: an upper room that sells without invoices says what it took, so that the thresholds see all of it. */
public interface OtherReceipts {

    /** Between two days, both included; what became an invoice is not said again. */
    List<Receipts> between(PartyId organisation, LocalDate from, LocalDate until);
}
