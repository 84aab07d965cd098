package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what was sold to the sums of its day and month, beside the sales and not within each of them (ADR 0200); until then who reads
 * sums reads the events: a few, since each sixteenth adds up itself ({@link TillJournal}). Each till apart. Thread-safe.
 */
@Component
class Summing extends Job {

    private final Sql db;
    private final TransactionTemplate transaction;
    private final TillSums sums;

    Summing(Sql db, TransactionTemplate transaction, TillSums sums) {
        super("till.sums", seconds(20));
        this.db = db;
        this.transaction = transaction;
        this.sums = sums;
    }

    @Override
    public void run() {
        Duties.apart(transaction, behind(), sums::addUp);
    }

    private List<UUID> behind() {
        return db.sql("select s.till from till.summed s join till.head h on h.till = s.till where s.number < h.number")
                .list((row, n) -> Rows.id(row, "till"));
    }
}
