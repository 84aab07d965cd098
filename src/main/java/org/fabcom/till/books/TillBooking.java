package org.fabcom.till.books;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Outcome;
import org.fabcom.billing.books.Booked;
import org.fabcom.billing.books.InvoiceAccounts;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.till.Tills;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.BusinessDay;
import org.springframework.stereotype.Component;

/** Writes each closed day of a real till in the books of its house, once. Days of before the books were opened stay out. */
@Component
class TillBooking extends Job implements BookSource {

    private static final String WAITING = """
            with waiting as materialized (
                select c.till, c.number, c.last_day, c.totals, t.number as till_number, coalesce(e.operator, t.added_by) as by
                from till.closing c join till.till t on t.id = c.till
                join till.event e on e.till = c.till and e.number = c.number
                where t.organisation = :organisation and t.training_of is null and c.kind = 'DAY'
                  and c.last_day >= (select min(p.first_day) from accounting.period_card p where p.party = :organisation)
                  and not exists (select from accounting.entry_card b where b.party = :organisation
                    and b.key = 'till-' || c.till || '-' || c.number))
            select w.till, w.number, w.by, gap.cents as gap, moved.cents - gap.banked as moved, moved.deposits,
                other.card, other.cheques from waiting w
            cross join lateral (select coalesce(sum((k.body::jsonb ->> 'gap')::bigint), 0)::bigint as cents,
                    coalesce(sum((k.body::jsonb ->> 'bank')::bigint), 0)::bigint as banked from till.event k
                where k.till = w.till and k.kind in ('COUNTED', 'OPENED')
                  and k.number between (w.totals ->> 'first')::bigint and (w.totals ->> 'last')::bigint) gap
            cross join lateral (select coalesce(sum(f.cents), 0)::bigint as cents, coalesce(sum(f.cents) filter (where exists (
                    select from till.paid_due d where d.till = f.till and d.number = f.number and d.due like 'DEPOSIT\\_%')), 0)::bigint as deposits
                from till.event f where f.till = w.till and f.kind = 'FLOAT'
                  and f.number between (w.totals ->> 'first')::bigint and (w.totals ->> 'last')::bigint) moved
            cross join lateral (select coalesce(sum(o.cents) filter (where o.means = 'CARD'), 0)::bigint as card,
                    coalesce(-sum(o.cents) filter (where o.means = 'CASHED'), 0)::bigint as cheques
                from (select d.cents, d.body::jsonb ->> 'means' as means from till.event d where d.till = w.till and d.kind = 'DEPOSIT'
                    and d.number between (w.totals ->> 'first')::bigint and (w.totals ->> 'last')::bigint) o) other
            where w.totals -> 'means' <> '[]' or gap.cents <> 0 or gap.banked <> 0 or moved.cents <> 0 or moved.deposits <> 0
                or other.card <> 0 or other.cheques <> 0
            order by w.last_day, w.till_number, w.number
            """;

    /** {@code gap}: at the closing, or found at the opening; {@code moved}: cash without a sale, {@code deposits} of rentals among it. */
    private record Waiting(UUID till, long number, long gap, long moved, DayEntry.Deposited deposits, PartyId by) {}

    private record Day(BookSource.Document entry, PartyId by) {}

    private final Sql db;
    private final Bookkeeping books;
    private final InvoiceAccounts accounts;
    private final Tills tills;
    private final Closings closings;
    private final Clock clock;

    TillBooking(Sql db, Bookkeeping books, InvoiceAccounts accounts, Tills tills, Closings closings, Clock clock) {
        super("till.books", minutes(15));
        this.db = db;
        this.books = books;
        this.accounts = accounts;
        this.tills = tills;
        this.closings = closings;
        this.clock = clock;
    }

    @Override
    public void run() {
        Duties.each(books.keepers(), this::write);
    }

    /** How many entries were written now; what the books refuse waits. */
    @Override
    public int write(PartyId organisation) {
        int written = 0;
        for (var it : days(organisation)) {
            if (books.write(organisation, it.entry(), it.by()) instanceof Outcome.Refused) return written;
            written++;
        }
        return written;
    }

    @Override
    public int waiting(PartyId organisation) {
        return days(organisation).size();
    }

    /** A till’s day lasts until four, whether one is open already or opens before that, and may have been closed by nobody. */
    @Override
    public boolean running(PartyId organisation, LocalDate last) {
        boolean still = !BusinessDay.of(clock.instant()).isAfter(last);
        return db.sql("""
                select :still and exists (select from till.till t where t.organisation = :organisation and t.training_of is null
                    and t.closed_at is null) or exists (select from till.head h join till.till t on t.id = h.till
                    where t.organisation = :organisation and t.training_of is null and h.day <= :last
                      and h.day >= (select min(p.first_day) from accounting.period_card p where p.party = :organisation))
                """)
                .param("organisation", organisation.value(), "last", last, "still", still)
                .single(Boolean.class);
    }

    /** Those of which something is to be written, in order. */
    private List<Day> days(PartyId organisation) {
        var to = accounts.of(organisation);
        return unwritten(organisation).stream()
                .map(it -> new Day(entry(it, to), it.by()))
                .filter(it -> !it.entry().lines().isEmpty())
                .toList();
    }

    private BookSource.Document entry(Waiting it, Map<Booked, String> to) {
        var day = closings.find(it.till(), it.number()).orElseThrow();
        return DayEntry.of(
                tills.need(it.till()), day, it.gap(), it.moved() - it.deposits().cash(), it.deposits(), to);
    }

    private List<Waiting> unwritten(PartyId organisation) {
        return db.sql(WAITING)
                .param("organisation", organisation.value())
                .list((row, n) -> new Waiting(
                        Rows.id(row, "till"),
                        row.getLong("number"),
                        row.getLong("gap"),
                        row.getLong("moved"),
                        new DayEntry.Deposited(row.getLong("deposits"), row.getLong("card"), row.getLong("cheques")),
                        Rows.party(row, "by")));
    }
}
