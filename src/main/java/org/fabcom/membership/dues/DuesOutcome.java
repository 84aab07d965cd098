package org.fabcom.membership.dues;

import org.fabcom.billing.invoices.InvoiceRefusal;

/** What came of deciding about dues. */
public sealed interface DuesOutcome {

    record Done(Dues dues) implements DuesOutcome {}

    record Refused(DuesRefusal why) implements DuesOutcome {}

    /** The desk of invoices says no. */
    record Unbilled(InvoiceRefusal why) implements DuesOutcome {}
}
