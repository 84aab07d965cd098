package org.fabcom.till.books;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.billing.books.OtherReceipts;
import org.fabcom.billing.books.Receipts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tills sold counts against the thresholds like invoices, on the day of the sale: goods without VAT, gifts and training left out. */
@Component
class TillReceipts implements OtherReceipts {

    private final JdbcClient db;

    TillReceipts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Receipts> between(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql("""
                select d.name not in ('MEMBERS', 'SOCIAL', 'EVENT') as lucrative, sum(d.net)::bigint as cents
                from till.till t join till.daily d on d.till = t.id
                where t.organisation = :organisation and t.training_of is null
                  and d.day between :from and :until and d.part = 'LINE' and d.name <> 'ROUND_UP'
                group by 1 having sum(d.net) <> 0
                """)
                .param("organisation", organisation.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Receipts(Nature.GOODS, false, row.getBoolean("lucrative"), row.getLong("cents")))
                .list();
    }
}
