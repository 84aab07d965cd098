package org.fabcom.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Work that comes back: implemented by the rooms. A run that fails is tried again at its next time. */
public interface Job {

    /** Unique and lasting: it is the job's key in the database. */
    String name();

    /** When: {@code Schedules.fixedDelay(…)}, {@code Schedules.daily(…)}. */
    Schedule schedule();

    void run();
}
