package org.fabcom.diagnosis.links;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night the short addresses go whose day has come, whether the room is open or not. */
@Component
class LinkForgetting implements Job {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    private final ShortLinks links;

    LinkForgetting(ShortLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "diagnosis.short-links";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(NIGHT);
    }

    @Override
    public void run() {
        links.forget();
    }

    @Override
    public boolean evenClosed() {
        return true;
    }
}
