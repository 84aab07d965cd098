package org.fabcom.billing.reminding;

import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link under which a client opens the PDF of an invoice, without an account: whoever has one opens that one and can guess no other. */
@Component
public class InvoiceLinks extends SealedLinks<Invoice> {

    public static final String PATH = "/facture/";

    InvoiceLinks(Secrets secrets, Invoices invoices) {
        super(secrets, "billing.invoice", PATH, invoices::find);
    }
}
