package org.fabcom.people.oidc;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night: the next signing key in time, and what has expired forgotten. */
@Component
class OidcUpkeep implements Job {

    private final SigningKeys keys;
    private final Grants grants;

    OidcUpkeep(SigningKeys keys, Grants grants) {
        this.keys = keys;
        this.grants = grants;
    }

    @Override
    public String name() {
        return "people.oidc-upkeep";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 20));
    }

    @Override
    public void run() {
        Duties.all(keys::rotate, grants::sweep);
    }
}
