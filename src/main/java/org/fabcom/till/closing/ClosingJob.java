package org.fabcom.till.closing;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.till.journal.BusinessDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what a till left open when nobody comes back to it: looked at each half hour. */
@Component
class ClosingJob implements Job {

    static final String NAME = "till.closing";

    private final JdbcClient db;
    private final DayEnd end;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClosingJob(JdbcClient db, DayEnd end, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.end = end;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(30));
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
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("year", today.minusYears(1))
                .query((row, n) -> Rows.id(row, "till"))
                .list();
    }
}
