package org.fabcom.accounting.writing;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Writes the payments in euros of every party that keeps its books here: every quarter of an hour. */
@Component
class RecordingJob implements Job {

    static final String NAME = "ledger.accounting";

    private final Bookkeeping books;

    RecordingJob(Bookkeeping books) {
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        Duties.each(books.keepers(), books::record);
    }
}
