package org.fabcom.post;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Letters that left, or could not, are forgotten after thirty days. */
@Component
class OutboxSweeping implements Job {

    private static final Duration AGE = Duration.ofDays(30);

    private final Letters letters;

    OutboxSweeping(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "post.sweeping";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 20));
    }

    @Override
    public void run() {
        letters.sweep(AGE);
    }
}
