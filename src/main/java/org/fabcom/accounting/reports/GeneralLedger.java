package org.fabcom.accounting.reports;

import module java.base;
import java.sql.Types;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Period;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lines of one account, with where it stood after each. Thread-safe. */
@Repository
record GeneralLedger(Sql db) {

    /** Amounts in cents; {@code standing} above zero when debits weigh more. */
    record Row(
            String account,
            UUID entry,
            String reference,
            LocalDate day,
            String text,
            long debit,
            long credit,
            long standing) {}

    private static final String LINES = """
        from accounting.book_entry e
        cross join lateral unnest(e.accounts, e.debits, e.credits) with ordinality as l(account, debit, credit, line)
        where e.period = :period and (cast(:account as text) is null or l.account = :account)
        """;

    /** How many lines there are of one account, and of all. */
    record Many(long account, long all) {}

    Many count(Period period, String account) {
        return db.sql("select count(*) filter (where l.account = :one), count(*) " + LINES)
                .param("one", account)
                .param("period", period.id())
                .param("account", null, Types.VARCHAR)
                .single((row, n) -> new Many(row.getLong(1), row.getLong(2)));
    }

    /** @param account null for every account, one after the other */
    List<Row> lines(Period period, @Nullable String account, long offset, int most) {
        return db.sql("""
                select e.*, coalesce(nullif(e.label, ''), concat_ws(' · ', o.name, nullif(coalesce(t.subject, k.subject), ''))) as text
                from (select l.account, e.id, e.journal || '-' || e.number as reference, e.day, e.label, e.transfer, e.debt,
                    e.party, l.debit, l.credit, e.journal, e.number, l.line, sum(l.debit - l.credit)
                        over (partition by l.account order by e.day, e.journal, e.number, l.line)::bigint as standing
                """ + LINES + ") e" + Entries.WORDS + """
                 order by e.account collate "C", e.day, e.journal, e.number, e.line offset :offset limit :most
                """)
                .param("period", period.id())
                .param("account", account, Types.VARCHAR)
                .param("offset", offset)
                .param("most", most)
                .list((row, n) -> new Row(
                        row.getString("account"),
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getObject("day", LocalDate.class),
                        row.getString("text"),
                        row.getLong("debit"),
                        row.getLong("credit"),
                        row.getLong("standing")));
    }
}
