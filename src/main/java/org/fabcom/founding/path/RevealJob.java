package org.fabcom.founding.path;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Founders are told when the hour has uncovered what they wrote; the pages uncover it by themselves. */
@Component
class RevealJob implements Job {

    private final Reveals reveals;

    RevealJob(Reveals reveals) {
        this.reveals = reveals;
    }

    @Override
    public String name() {
        return "governance.founding.reveal";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        reveals.due();
    }
}
