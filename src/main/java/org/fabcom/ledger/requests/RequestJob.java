package org.fabcom.ledger.requests;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Time answers requests that nobody answered: every quarter of an hour. */
@Component
class RequestJob implements Job {

    static final String NAME = "ledger.requests";

    private final RequestDeadlines deadlines;

    RequestJob(RequestDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        deadlines.decide();
    }
}
