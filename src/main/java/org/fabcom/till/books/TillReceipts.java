package org.fabcom.till.books;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.billing.books.OtherReceipts;
import org.fabcom.billing.books.Receipts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tills took counts against the thresholds like invoices: goods without VAT, gifts and training left out. */
@Component
class TillReceipts implements OtherReceipts {

    private final JdbcClient db;

    TillReceipts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Receipts> between(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql("""
                select l ->> 'category' not in ('MEMBERS', 'SOCIAL', 'EVENT') as lucrative, sum((l ->> 'net')::bigint) as cents
                from till.event e join till.till t on t.id = e.till cross join jsonb_array_elements(e.body::jsonb -> 'lines') l
                where t.organisation = :organisation and t.training_of is null and e.kind in ('SALE', 'REFUND')
                  and e.day between :from and :until and l ->> 'way' <> 'ROUND_UP'
                group by 1 having sum((l ->> 'net')::bigint) <> 0
                """)
                .param("organisation", organisation.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Receipts(Nature.GOODS, false, row.getBoolean("lucrative"), row.getLong("cents")))
                .list();
    }
}
