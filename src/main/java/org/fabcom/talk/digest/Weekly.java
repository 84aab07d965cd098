package org.fabcom.talk.digest;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Monday morning at seven, where the instance is. */
@Component
public class Weekly implements Job {

    public static final String NAME = "talk.weekly";

    private final Digest digest;

    Weekly(Digest digest) {
        this.digest = digest;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.cron("0 0 7 * * MON", Days.ZONE);
    }

    @Override
    public void run() {
        digest.write();
    }
}
