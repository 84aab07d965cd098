package org.fabcom.post;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** The postman's round, every few seconds: somebody may be waiting before their screen for the link. */
@Component
class Round implements Job {

    static final String NAME = "post.round";

    private final Postman postman;

    Round(Postman postman) {
        this.postman = postman;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        postman.round();
    }
}
