package org.fabcom.billing.reminding;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Component;

/**
 * The link under which a client opens the PDF of an invoice, without an account: whoever has one opens that one and can guess no other. It
 * ends a year after the invoice is due, or after the last letter about it: a letter that is found later opens nothing.
 */
@Component
public class InvoiceLinks extends SealedLinks<Invoice> {

    public static final String PATH = "/facture/";

    InvoiceLinks(Secrets secrets, Invoices invoices, Sql db, Clock clock) {
        super(
                secrets,
                "billing.invoice",
                PATH,
                id -> invoices.find(id)
                        .filter(it -> !Days.today(clock).isAfter(last(it, db).plusYears(1))));
    }

    private static LocalDate last(Invoice it, Sql db) {
        return db.sql(
                        "select max(made_at) as at from billing.reminder where invoice = :invoice having max(made_at) is not null")
                .param("invoice", it.id())
                .optional((row, n) -> LocalDate.ofInstant(Times.read(row, "at"), Days.ZONE))
                .filter(day -> day.isAfter(it.due()))
                .orElse(it.due());
    }
}
