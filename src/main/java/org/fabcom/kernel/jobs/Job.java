package org.fabcom.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Work that comes back: implemented by the rooms. A run that fails is tried again at its next time; none while its room is closed. */
public interface Job {

    /** Unique and lasting: it is the job's key in the database. */
    String name();

    /** When: {@code Schedules.fixedDelay(…)}, {@code Schedules.daily(…)}. */
    Schedule schedule();

    void run();

    /** True for what is promised whether the room is open or not: what is kept of people goes in time. */
    default boolean evenClosed() {
        return false;
    }
}
