package org.fabcom.people.recovery;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Gives the seat to those whose seven days are over and to whom nobody objected. */
@Component
class RecoveryJob implements Job {

    static final String NAME = "people.recovery";

    private final Recoveries recoveries;
    private final Recovering recovering;

    RecoveryJob(Recoveries recoveries, Recovering recovering) {
        this.recoveries = recoveries;
        this.recovering = recovering;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(1));
    }

    @Override
    public void run() {
        Duties.each(recoveries.due(), it -> recovering.settle(it.id()));
    }
}
