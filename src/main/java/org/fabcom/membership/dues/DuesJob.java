package org.fabcom.membership.dues;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning: what owes nothing is settled, the register follows the dues, and letters go. */
@Component
class DuesJob implements Job {

    static final String NAME = "membership.dues";

    private final DuesRows rows;
    private final Settling settling;
    private final Lateness lateness;
    private final Standings standings;
    private final DuesLetters letters;
    private final TransactionTemplate transaction;

    DuesJob(
            DuesRows rows,
            Settling settling,
            Lateness lateness,
            Standings standings,
            DuesLetters letters,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settling = settling;
        this.lateness = lateness;
        this.standings = standings;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(7, 50));
    }

    @Override
    public void run() {
        Duties.all(
                () -> Duties.each(rows.nothing(), settling::nothing),
                () -> Duties.apart(transaction, lateness.callers(), standings::refresh),
                () -> transaction.executeWithoutResult(status -> letters.remind()));
    }

    /** Tells members of the dues that were called, some at a time, apart from the call. */
    @Component
    static final class Told implements Job {

        static final String NAME = "membership.told";

        private final DuesLetters letters;
        private final TransactionTemplate transaction;

        Told(DuesLetters letters, PlatformTransactionManager transactions) {
            this.letters = letters;
            this.transaction = new TransactionTemplate(transactions);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Schedule schedule() {
            return Schedules.fixedDelay(Duration.ofSeconds(30));
        }

        @Override
        public void run() {
            boolean more = true;
            while (more) more = Objects.requireNonNull(transaction.execute(status -> letters.tell()));
        }
    }
}
