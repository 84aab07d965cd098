package org.fabcom.membership.joining;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night: what was asked and came to nothing is forgotten in time. */
@Component
class ApplicationForgetting implements Job {

    private final Applications applications;
    private final Clock clock;

    ApplicationForgetting(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run() {
        applications.forget(Days.today(clock));
    }

    @Override
    public boolean evenClosed() {
        return true;
    }
}
