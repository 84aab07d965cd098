package org.fabcom.files;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night, drops what nothing holds any more. */
@Component
class FileSweeping implements Job {

    static final String NAME = "files.sweeping";

    private final Cellar cellar;

    FileSweeping(Cellar cellar) {
        this.cellar = cellar;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(4, 10));
    }

    @Override
    public void run() {
        cellar.sweep();
    }
}
