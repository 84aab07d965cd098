package org.fabcom.kernel.jobs;

import module java.base;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

/** Work that comes back: extended by the rooms. A run that fails is tried again at its next time; none while its room is closed. */
public abstract class Job {

    private final String name;
    private final Schedule schedule;

    /** @param name unique and lasting: it is the job's key in the database */
    protected Job(String name, Schedule schedule) {
        this.name = name;
        this.schedule = schedule;
    }

    /** So many seconds after each run; the same for minutes and hours. */
    protected static Schedule seconds(int seconds) {
        return Schedules.fixedDelay(Duration.ofSeconds(seconds));
    }

    protected static Schedule minutes(int minutes) {
        return seconds(60 * minutes);
    }

    protected static Schedule hours(int hours) {
        return minutes(60 * hours);
    }

    protected static Schedule daily(int hour, int minute) {
        return Schedules.daily(LocalTime.of(hour, minute));
    }

    public String name() {
        return name;
    }

    public Schedule schedule() {
        return schedule;
    }

    public abstract void run();

    /** True for what is promised whether the room is open or not: what is kept of people goes in time. */
    public boolean evenClosed() {
        return false;
    }
}
