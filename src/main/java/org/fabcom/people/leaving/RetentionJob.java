package org.fabcom.people.leaving;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night: those who are absent for long are told, those whose day has come are erased. */
@Component
class RetentionJob implements Job {

    static final String NAME = "people.retention";

    private final Retention retention;

    RetentionJob(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(4, 20));
    }

    @Override
    public void run() {
        retention.run();
    }
}
