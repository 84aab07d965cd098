package org.fabcom.kernel.journal;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** The sealer comes by every few seconds. */
@Component
class Sealing implements Job {

    private final Journals journals;

    Sealing(Journals journals) {
        this.journals = journals;
    }

    @Override
    public String name() {
        return "kernel.sealing";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        journals.seal();
    }
}
