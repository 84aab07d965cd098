package org.fabcom.kernel.counts;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one cell of the several that changes left, so that readers have little to add up. Thread-safe. */
@Component
class Folding implements Job {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final KeptCounts kept;
    private final TransactionTemplate transaction;

    Folding(KeptCounts kept, TransactionTemplate transaction) {
        this.kept = kept;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "kernel.counts";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(PAUSE);
    }

    @Override
    public void run() {
        kept.tables().stream()
                .filter(kept::late)
                .forEach(it -> transaction.executeWithoutResult(status -> kept.fold(it)));
    }
}
