package org.fabcom.accompaniers.quotes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Every hour: offers whose last day is over are laid aside. */
@Component
class QuoteSweeping implements Job {

    static final String NAME = "accompaniment.quotes";

    private static final int AT_ONCE = 500;

    private final Quotes quotes;
    private final QuoteLines lines;
    private final Accompaniment accompaniment;

    QuoteSweeping(Quotes quotes, QuoteLines lines, Accompaniment accompaniment) {
        this.quotes = quotes;
        this.lines = lines;
        this.accompaniment = accompaniment;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(1));
    }

    @Override
    public void run() {
        Duties.each(lines.overdue(accompaniment.today(), AT_ONCE), quotes::expire);
    }
}
