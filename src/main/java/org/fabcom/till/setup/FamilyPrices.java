package org.fabcom.till.setup;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.till.journal.BusinessDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each family was really sold for in twelve months: mean price of a piece, and of a kilogram of what was weighed (R7). Counted each
 * night from the journal of real tills; gifts and the like are no sales. Thread-safe.
 */
@Component
public class FamilyPrices extends Job {

    private static final int MONTHS = 12;

    /** {@code grams} and {@code weighedCents}: of what was weighed. */
    record Sold(long pieces, long cents, long grams, long weighedCents) {}

    private final Sql db;
    private final Clock clock;

    FamilyPrices(Sql db, Clock clock) {
        super("till.families", daily(4, 25));
        this.db = db;
        this.clock = clock;
    }

    /** By family; those that were not sold are not in it. */
    Map<UUID, Sold> of(PartyId owner) {
        return db.sql("""
            select f.kind, sum(f.pieces)::bigint as pieces, sum(f.cents)::bigint as cents, sum(f.grams)::bigint as grams,
                sum(f.weighed_cents)::bigint as weighed
            from till.family_month f join till.till t on t.id = f.till
            where t.organisation = :owner and f.month >= :first group by f.kind
            """)
                .param("owner", owner.value(), "first", first())
                .map(
                        row -> Rows.id(row, "kind"),
                        row -> new Sold(
                                row.getLong("pieces"),
                                row.getLong("cents"),
                                row.getLong("grams"),
                                row.getLong("weighed")));
    }

    /**
     * What of a weighed line is given back takes its grams with it, as it takes its cents: a refund leaves the price of a kilogram as it was.
     * The month of the last count and the one before are counted anew: a notebook may be late.
     */
    @Override
    @Transactional
    public void run() {
        db.sql("delete from till.family_month where month < :first")
                .param("first", first())
                .update();
        db.sql("""
            insert into till.family_month (till, kind, month, pieces, cents, grams, weighed_cents)
            select e.till, (l ->> 'object')::uuid, date_trunc('month', e.day)::date, sum((l ->> 'pieces')::bigint),
                sum((l ->> 'cents')::bigint), coalesce(sum(w.grams), 0),
                coalesce(sum((l ->> 'cents')::bigint) filter (where w.grams is not null), 0)
            from till.event e join till.till t on t.id = e.till and t.training_of is null
            cross join lateral jsonb_array_elements(e.body::jsonb -> 'lines') l
            cross join lateral (select case e.kind when 'SALE' then (l ->> 'grams')::bigint else (
                select round((s ->> 'grams')::numeric * (l ->> 'cents')::bigint / nullif((s ->> 'cents')::bigint, 0))::bigint
                from till.event sale cross join lateral jsonb_array_elements(sale.body::jsonb -> 'lines') s
                where sale.till = (e.body::jsonb ->> 'concerned')::uuid and sale.number = (e.body::jsonb ->> 'concerns')::bigint
                  and s ->> 'n' = l ->> 'n') end as grams) w
            where e.kind in ('SALE', 'REFUND') and l ->> 'object' is not null and l ->> 'way' in ('SOLD', 'FREE')
              and e.day >= coalesce((select max(month) - interval '1 month' from till.family_month)::date, :first)
            group by 1, 2, 3
            on conflict (till, kind, month) do update set pieces = excluded.pieces, cents = excluded.cents,
                grams = excluded.grams, weighed_cents = excluded.weighed_cents
            """).param("first", first()).update();
    }

    private LocalDate first() {
        return BusinessDay.of(clock.instant()).withDayOfMonth(1).minusMonths(MONTHS);
    }
}
