package org.fabcom.talk;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night, forgets the words that their authors withdrew the day before. */
@Component
class Forgetting implements Job {

    static final String NAME = "talk.forgetting";

    private final Threads threads;
    private final Clock clock;

    Forgetting(Threads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        threads.forgetWithdrawn(clock.instant().minus(Duration.ofDays(1)));
    }
}
