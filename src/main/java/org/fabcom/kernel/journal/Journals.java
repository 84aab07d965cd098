package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The journals of the house and their chains. */
@Repository
public class Journals {

    /** How a journal is guarded against whoever has the application's connection, and against the owner's own slips. */
    record Guard(String journal, boolean byRole, boolean byTrigger) {}

    private static final int AT_ONCE = 5_000;

    private final Sql db;
    private final ChainAudit audit;

    Journals(Sql db, ChainAudit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Seals what is settled; rows of transactions that still run wait for the next time. Answers how many rows. Not within a
     * transaction: what is counted afterwards must be there for good.
     */
    public long seal() {
        long all = 0;
        for (long some = AT_ONCE; some == AT_ONCE; all += some) {
            some = db.sql("select journal.seal_settled(:most)")
                    .param("most", AT_ONCE)
                    .single(Long.class);
        }
        db.sql("select journal.count_sealed()").list((row, n) -> n);
        return all;
    }

    public List<String> names() {
        return db.sql("select name from journal.journal union select journal from journal.head order by 1")
                .list((row, n) -> row.getString(1));
    }

    List<ChainAudit.Difference> differences(String journal) {
        return audit.differences(journal);
    }

    long unsealed(String journal) {
        return db.sql("select count(*) from journal.unsealed where journal = :journal")
                .param("journal", journal)
                .single(Long.class);
    }

    Guard guard(String journal) {
        return db.sql("""
                select not has_table_privilege(rows, 'UPDATE, DELETE, TRUNCATE') as role,
                    exists (select from pg_trigger where tgrelid = rows and tgname = 'append_only' and tgenabled = 'O')
                        as guarded
                from (select to_regclass(j.lies_in) as rows from journal.journal j where j.name = :journal) as it
                """)
                .param("journal", journal)
                .optional((row, n) -> new Guard(journal, row.getBoolean(1), row.getBoolean(2)))
                .orElse(new Guard(journal, false, false));
    }
}
