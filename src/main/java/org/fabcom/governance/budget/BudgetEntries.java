package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.governance.budget.BudgetLine.Written;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was written on lines of budgets, to which one can only add. Thread-safe. */
@Repository
class BudgetEntries {

    /** @param by their name */
    record Entry(Written written, String by) {}

    private final Sql db;
    private final Clock clock;

    BudgetEntries(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last first. */
    List<Entry> of(UUID line) {
        return db.sql("""
                select e.stage, e.amount, e.day, e.reason, e.origin, coalesce(p.name, '') as name from governance.budget_entry e
                left join people.party_card p on p.id = e.made_by where e.line = :line order by e.day desc, e.number desc limit 500
                """)
                .param("line", line)
                .list((row, n) -> new Entry(
                        new Written(
                                Stage.valueOf(row.getString("stage")),
                                row.getLong("amount"),
                                row.getObject("day", LocalDate.class),
                                row.getString("reason"),
                                Origin.valueOf(row.getString("origin"))),
                        row.getString("name")));
    }

    /** What was written from there on lines of the same year that go the same way. */
    long taken(BudgetLine line, Origin origin) {
        return db.sql("""
                select coalesce(sum(e.amount), 0)::bigint from governance.budget_entry e
                join governance.budget_line l on l.id = e.line
                where l.body = :body and l.year = :year and l.way = :way and e.origin = :origin
                """)
                .param("body", line.body())
                .param("year", line.year())
                .param("way", line.said().way().name())
                .param("origin", origin.name())
                .single(Long.class);
    }

    /** The form that was sent twice writes one entry; false if it wrote another one before. */
    boolean enter(BudgetLine line, Written it, String key, PartyId by) {
        if (!line.takes(it.stage(), it.day()) || it.day().isAfter(Days.today(clock)))
            throw new IllegalArgumentException("day");
        if (!line.takes(it.origin())) throw new IllegalArgumentException("origin");
        insert(line, it, key, by);
        return written(line, it, key);
    }

    /**
     * The same of what a register says, once: {@code total} is all that it has for the year. False as well if that would be more
     * than what nobody has written yet.
     */
    @Transactional
    boolean take(BudgetLine line, Written it, long total, String key, PartyId by) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('governance.budget ' || :body, 0))")
                .param("body", line.body().toString())
                .single(Integer.class);
        if (written(line, it, key)) return true;
        return fits(it.amount(), total - taken(line, it.origin())) && enter(line, it, key, by);
    }

    /** Part of what is left, or of what was written too much. */
    static boolean fits(long amount, long left) {
        return amount != 0 && (left > 0 ? amount > 0 && amount <= left : amount < 0 && amount >= left);
    }

    private void insert(BudgetLine line, Written it, String key, PartyId by) {
        fill("""
                insert into governance.budget_entry (line, stage, amount, day, reason, origin, key, made_by, made_at)
                values (:line, :stage, :amount, :day, :reason, :origin, :key, :by, :now) on conflict (key) do nothing
                """, line, it, key).param("by", by.value()).update();
    }

    private boolean written(BudgetLine line, Written it, String key) {
        return fill("""
                select exists (select from governance.budget_entry where key = :key and line = :line and stage = :stage
                    and amount = :amount and day = :day and reason = :reason and origin = :origin)
                """, line, it, key).single(Boolean.class);
    }

    private Sql.Statement fill(String sql, BudgetLine line, Written it, String key) {
        return db.sql(sql)
                .param("line", line.id())
                .param("stage", it.stage().name())
                .param("amount", it.amount())
                .param("day", it.day())
                .param("reason", it.reason())
                .param("origin", it.origin().name())
                .param("key", key);
    }
}
