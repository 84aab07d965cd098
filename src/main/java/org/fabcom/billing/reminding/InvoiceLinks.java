package org.fabcom.billing.reminding;

import java.time.Clock;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/**
 * The link under which a client opens the PDF of an invoice, without an account: whoever has one opens that one and can guess no other. It
 * ends a year after the invoice is due: a letter that is found later opens nothing.
 */
@Component
public class InvoiceLinks extends SealedLinks<Invoice> {

    public static final String PATH = "/facture/";

    InvoiceLinks(Secrets secrets, Invoices invoices, Clock clock) {
        super(
                secrets,
                "billing.invoice",
                PATH,
                id -> invoices.find(id)
                        .filter(it -> !Days.today(clock).isAfter(it.due().plusYears(1))));
    }
}
