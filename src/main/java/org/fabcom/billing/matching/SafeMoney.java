package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** A transfer of the safe pays once: an invoice, or what an upper room sells. */
@Component
public final class SafeMoney {

    private final Sql db;

    SafeMoney(Sql db) {
        this.db = db;
    }

    /** Whoever else counts this transfer waits until this transaction ends. */
    public void hold(UUID transfer) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('billing.transfer ' || :transfer, 0)) is null")
                .param("transfer", transfer.toString())
                .single(Boolean.class);
    }

    /** Which of them an invoice counts. */
    public Set<UUID> counted(Collection<UUID> transfers) {
        return db.sql("select distinct transfer from billing.payment where transfer = any (:transfers)")
                .param("transfers", transfers.toArray(UUID[]::new))
                .set((row, n) -> Rows.id(row, "transfer"));
    }

    /** The seller of an invoice paid it, to give back on it. */
    public boolean gaveBack(UUID transfer) {
        return db.sql("select exists (select from billing.spent_transfer where transfer = :transfer and pays = 'BACK')")
                .param("transfer", transfer)
                .single(Boolean.class);
    }

    /** What a hand noted is none of these, which are one transfer: nobody is asked again. In the transaction of whoever holds both. */
    boolean apart(List<Arrived> some, UUID payment, PartyId by) {
        var its = some.stream().filter(it -> it.noted(payment)).findFirst();
        its.ifPresent(it -> db.sql("""
                insert into billing.two_payments (payment, transfer, made_by, made_at) values (:payment, :transfer, :by, :now)
                on conflict do nothing
                """)
                .param("payment", payment, "transfer", it.transfer(), "by", by.value())
                .update());
        return its.isPresent();
    }
}
