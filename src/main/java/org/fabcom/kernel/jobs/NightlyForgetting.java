package org.fabcom.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;

/** Each night what has been kept long enough goes, whether its room is open or not. */
public abstract class NightlyForgetting implements Job {

    private final String name;
    private final LocalTime night;
    private final Runnable forget;

    protected NightlyForgetting(String name, LocalTime night, Runnable forget) {
        this.name = name;
        this.night = night;
        this.forget = forget;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schedule schedule() {
        return Schedules.daily(night);
    }

    @Override
    public final void run() {
        forget.run();
    }

    @Override
    public final boolean evenClosed() {
        return true;
    }
}
