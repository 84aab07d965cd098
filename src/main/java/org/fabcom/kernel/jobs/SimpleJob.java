package org.fabcom.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** One whose work is said in a line or two. */
public abstract class SimpleJob extends Job {

    private final Runnable work;

    protected SimpleJob(String name, Schedule schedule, Runnable work) {
        super(name, schedule);
        this.work = work;
    }

    @Override
    public final void run() {
        work.run();
    }
}
