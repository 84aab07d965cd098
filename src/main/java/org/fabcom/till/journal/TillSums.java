package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * What real tills sold, by the day of the sale: whole months from their own sums, the days around them from those of days, and what
 * was signed since these were last added up ({@link Summing}) from the events themselves. Thread-safe.
 */
@Repository
public class TillSums {

    /** What is summed. */
    public enum Part {
        /** Sales and refunds themselves. */
        EVENT,
        /** Their lines by category of VAT, gifts apart. */
        LINE,
        /** Their payments by means. */
        MEANS
    }

    /** In cents; {@code refunded} below zero, {@code net} without VAT and with refunds taken off. */
    public record Sum(Part part, String name, long n, long pieces, long sold, long refunded, long net) {}

    private final Sql db;

    TillSums(Sql db) {
        this.db = db;
    }

    /** Adds to the sums of this till what was signed since; nothing where somebody else does so now. */
    public void addUp(UUID till) {
        db.sql("select 1 from till.sum_up(:till)").param("till", till).single(Integer.class);
    }

    /** Of organisations whole and of further sites, each alone; both days included. */
    public List<Sum> between(Set<PartyId> owners, Set<UUID> sites, LocalDate from, LocalDate to) {
        var month = from.minusDays(1).withDayOfMonth(1).plusMonths(1);
        var after = to.plusDays(1).withDayOfMonth(1);
        return db.sql("""
                with tills as materialized (select array_agg(id) as ids from till.till
                    where (organisation = any (:owners) or site = any (:sites)) and training_of is null),
                sums as (
                    select part, name, n, pieces, sold, refunded, net from till.monthly
                    where till = any ((select ids from tills)::uuid[]) and month >= :month and month < :after
                    union all
                    select part, name, n, pieces, sold, refunded, net from till.daily
                    where till = any ((select ids from tills)::uuid[]) and day between :from and :to and day < :month
                    union all
                    select part, name, n, pieces, sold, refunded, net from till.daily
                    where till = any ((select ids from tills)::uuid[]) and day between :after and :to
                    union all
                    select x.part, x.name, x.n, x.pieces, x.sold, x.refunded, x.net
                    from till.summed s cross join lateral (
                        select e.day, e.body from till.event e
                        where e.till = s.till and e.number > s.number and e.kind in ('SALE', 'REFUND')
                            and (e.day between :from and :to or strpos(e.body, '"written_on"') > 0) offset 0) e
                    cross join lateral till.sums_of(e.day, e.body::jsonb) x
                    where s.till = any ((select ids from tills)::uuid[]) and x.day between :from and :to)
                select part, name, sum(n) as n, sum(pieces) as pieces, sum(sold) as sold, sum(refunded) as refunded, sum(net) as net
                from sums group by part, name order by part, name
                """)
                .param("owners", Rows.ids(owners))
                .param("sites", sites.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .param("month", month)
                .param("after", after.isBefore(month) ? month : after)
                .list((row, n) -> new Sum(
                        Part.valueOf(row.getString("part")),
                        row.getString("name"),
                        row.getLong("n"),
                        row.getLong("pieces"),
                        row.getLong("sold"),
                        row.getLong("refunded"),
                        row.getLong("net")));
    }
}
