package org.fabcom.till.journal;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what was sold to the sums of its day and month, beside the sales and not within each of them (ADR 0200); until then who reads
 * sums reads the events: a few, since each sixteenth adds up itself ({@link TillJournal}). Each till apart. Thread-safe.
 */
@Component
class Summing implements Job {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TillSums sums;

    Summing(JdbcClient db, TransactionTemplate transaction, TillSums sums) {
        this.db = db;
        this.transaction = transaction;
        this.sums = sums;
    }

    @Override
    public String name() {
        return "till.sums";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(PAUSE);
    }

    @Override
    public void run() {
        Duties.apart(transaction, behind(), sums::addUp);
    }

    private List<UUID> behind() {
        return db.sql("select s.till from till.summed s join till.head h on h.till = s.till where s.number < h.number")
                .query((row, n) -> Rows.id(row, "till"))
                .list();
    }
}
