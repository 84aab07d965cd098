package org.fabcom.flows.network;

import module java.base;
import org.fabcom.flows.network.MonthFile.Month;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Sums of a month that others gave. Thread-safe. */
@Repository
record NetworkMonths(Sql db) {

    /**
     * The last that was given of a month by whoever holds this key.
     *
     * @param print of the key, so that people can compare it by voice
     * @param other the same structure was told of under another key
     */
    record Given(Month month, String print, boolean other) {}

    /** False if this very file is there already. */
    boolean take(PartyId receiver, MonthFile it, PartyId by) {
        return db.sql("""
                insert into flows.network_month
                    (id, receiver, structure, instance, month, said, public_key, signature, received_by, received_at)
                values (:id, :receiver, :structure, :instance, :month, :said, :key, :signature, :by, :now)
                on conflict (receiver, signature) do nothing
                """)
                .param("id", Ids.next())
                .param("receiver", receiver.value())
                .param("structure", it.month().structure())
                .param("instance", it.month().instance())
                .param("month", it.month().month().atDay(1))
                .param("said", it.said())
                .param("key", it.key())
                .param("signature", it.signature())
                .param("by", by.value())
                .updated();
    }

    List<Given> of(PartyId receiver, YearMonth month) {
        return db.sql("""
                select distinct on (m.structure, m.instance, m.public_key) m.said,
                    encode(substring(sha256(m.public_key) from 1 for 6), 'hex') as print,
                    exists (select from flows.network_month o where o.receiver = m.receiver and o.structure = m.structure
                        and o.public_key <> m.public_key) as other
                from flows.network_month m where m.receiver = :receiver and m.month = :month
                order by m.structure, m.instance, m.public_key, m.received_at desc, m.id desc
                """)
                .param("receiver", receiver.value(), "month", month.atDay(1))
                .list((row, n) -> new Given(
                        MonthFile.month(row.getString("said")).orElseThrow(),
                        row.getString("print"),
                        row.getBoolean("other")));
    }

    /** Months of which something was given, the last first. */
    List<YearMonth> months(PartyId receiver) {
        return db.sql(
                        "select distinct month from flows.network_month where receiver = :receiver order by month desc limit 24")
                .param("receiver", receiver.value())
                .list((row, n) -> YearMonth.from(row.getObject("month", LocalDate.class)));
    }
}
