package org.fabcom.till.closing;

import module java.base;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.till.journal.BusinessDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what a till left open when nobody comes back to it: looked at each half hour. */
@Component
class ClosingJob extends Job {

    private final Sql db;
    private final DayEnd end;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClosingJob(Sql db, DayEnd end, Clock clock, TransactionTemplate transaction) {
        super("till.closing", minutes(30));
        this.db = db;
        this.end = end;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        Duties.apart(transaction, left(), it -> end.turn(it, null));
    }

    private List<UUID> left() {
        var today = BusinessDay.of(clock.instant());
        return db.sql("""
                select till from till.head
                where day < :today or month < :month or year <= :year
                """)
                .param("today", today, "month", today.withDayOfMonth(1), "year", today.minusYears(1))
                .list((row, n) -> Rows.id(row, "till"));
    }
}
