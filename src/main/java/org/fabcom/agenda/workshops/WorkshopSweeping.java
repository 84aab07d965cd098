package org.fabcom.agenda.workshops;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Every night: names of those who came unannounced go a year after the date. */
@Component
class WorkshopSweeping implements Job {

    static final String NAME = "agenda.walkins";
    private static final Duration YEAR = Duration.ofDays(365);

    private final WalkIns walkIns;
    private final Clock clock;

    WorkshopSweeping(WalkIns walkIns, Clock clock) {
        this.walkIns = walkIns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 55));
    }

    @Override
    public void run() {
        walkIns.forget(clock.instant().minus(YEAR));
    }
}
