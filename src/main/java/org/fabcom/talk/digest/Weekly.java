package org.fabcom.talk.digest;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Monday morning at seven, where the instance is. */
@Component
public class Weekly extends SimpleJob {

    public static final String NAME = "talk.weekly";

    Weekly(Digest digest) {
        super(NAME, Schedules.cron("0 0 7 * * MON", Days.ZONE), () -> digest.write());
    }
}
