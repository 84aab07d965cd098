package org.fabcom.membership.dues;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Objects;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells members of the dues that were called, some at a time, apart from the call. */
@Component
class DuesTold implements Job {

    static final String NAME = "membership.told";

    private final DuesLetters letters;
    private final TransactionTemplate transaction;

    DuesTold(DuesLetters letters, PlatformTransactionManager transactions) {
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
