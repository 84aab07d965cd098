package org.fabcom.observatory;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Looks twice a day whether a month is over that nobody has published yet. */
@Component
class EditionJob implements Job {

    private final Editions editions;

    EditionJob(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "accompaniment.observatory";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(12));
    }

    @Override
    public void run() {
        editions.publish();
    }
}
