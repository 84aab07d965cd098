package org.fabcom.talk;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night, forgets the words that their authors withdrew the day before, and the files of forms that were never sent. */
@Component
class Forgetting implements Job {

    static final String NAME = "talk.forgetting";

    private final Threads threads;
    private final Drafts drafts;
    private final Clock clock;

    Forgetting(Threads threads, Drafts drafts, Clock clock) {
        this.threads = threads;
        this.drafts = drafts;
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
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        Duties.all(() -> threads.forgetWithdrawn(yesterday), () -> drafts.sweep(yesterday));
    }
}
