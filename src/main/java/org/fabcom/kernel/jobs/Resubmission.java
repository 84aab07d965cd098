package org.fabcom.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** Hands events to their listeners again when a stop came between the commit and the listener. */
@Component
class Resubmission implements Job {

    private static final Duration OLD = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    Resubmission(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "kernel.resubmission";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(OLD);
    }

    @Override
    public void run() {
        publications.resubmitIncompletePublicationsOlderThan(OLD);
    }
}
