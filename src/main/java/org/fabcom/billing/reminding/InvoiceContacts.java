package org.fabcom.billing.reminding;

import java.time.Clock;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a client is written to about an invoice: as the invoice says, or as somebody learnt after it was issued and did not change. */
@Repository
public class InvoiceContacts {

    private final JdbcClient db;
    private final Clock clock;

    InvoiceContacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty: no address of mail is known. */
    public String of(Invoice it) {
        return db.sql("select email from billing.invoice_contact where invoice = :invoice")
                .param("invoice", it.id())
                .query(String.class)
                .optional()
                .orElse(it.content().buyer().email());
    }

    /** From now on. */
    public void say(Invoice it, String email, PartyId by) {
        db.sql("""
            insert into billing.invoice_contact (invoice, email, said_by, said_at) values (:invoice, :email, :by, :now)
            on conflict (invoice) do update set email = excluded.email, said_by = excluded.said_by, said_at = excluded.said_at
            """)
                .param("invoice", it.id())
                .param("email", email)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
