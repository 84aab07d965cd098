package org.fabcom.cases.callbacks;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night those go who were called three months ago, or waited a year, whether the room is open or not. */
@Component
class CallbackForgetting implements Job {

    private static final LocalTime NIGHT = LocalTime.of(3, 25);

    private final Callbacks callbacks;

    CallbackForgetting(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public String name() {
        return "cases.callbacks";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(NIGHT);
    }

    @Override
    public void run() {
        callbacks.forget();
    }

    @Override
    public boolean evenClosed() {
        return true;
    }
}
