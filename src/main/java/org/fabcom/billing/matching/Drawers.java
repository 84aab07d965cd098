package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.Visitor;

/** Port: an upper room keeps drawers, and money of an invoice that goes into one stands there too. */
public interface Drawers {

    /** Where whoever looks puts it into one that is open today; blank: they stand at none; empty: none is open. */
    Optional<String> open(Invoice invoice, Visitor me);
}
