package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** Which invoices count a transfer of the safe, and what goes back of it comes off them. */
@Component
public record SafeCounts(Sql db, SafePayments payments, SafeMoney money) {

    /** Cents by invoice, the last that counted it first. */
    public Map<UUID, Long> of(UUID transfer) {
        return db.sql("""
                select invoice, sum(cents)::bigint as cents from billing.payment where transfer = :transfer
                group by 1 having sum(cents) > 0 order by max(entry) desc
                """).param("transfer", transfer).map(row -> Rows.id(row, "invoice"), row -> row.getLong("cents"));
    }

    /** Whoever else counts it, or gives back on these invoices, waits until this transaction ends. */
    public void hold(UUID transfer) {
        of(transfer).keySet().stream().sorted().forEach(money::hold);
        money.hold(transfer);
    }

    /** Of what went back what invoices still count; cents by invoice. */
    public Map<UUID, Long> takeOff(UUID transfer, PartyId by) {
        var counted = of(transfer);
        for (var invoice : counted.keySet())
            for (var it : payments.of(invoice, transfer))
                if (it.back() && !payments.note(invoice, it, by))
                    throw new IllegalStateException("given back: " + transfer);
        var still = of(transfer);
        counted.replaceAll((invoice, cents) -> cents - still.getOrDefault(invoice, 0L));
        counted.values().removeIf(cents -> cents <= 0); // a hand gave it back on the invoice before
        return counted;
    }
}
