package org.fabcom.kernel.jobs;

import module java.base;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** Hands events to their listeners again when a stop came between the commit and the listener. */
@Component
class Resubmission extends SimpleJob {

    private static final Duration OLD = Duration.ofMinutes(1);

    Resubmission(IncompleteEventPublications publications) {
        super(
                "kernel.resubmission",
                Schedules.fixedDelay(OLD),
                () -> publications.resubmitIncompletePublicationsOlderThan(OLD));
    }
}
