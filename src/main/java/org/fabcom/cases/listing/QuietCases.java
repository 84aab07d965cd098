package org.fabcom.cases.listing;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of which cases nothing was heard for a while, so that lists need not read each of them to count them. */
@Component
class QuietCases implements Job {

    private static final Duration WHILE = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    QuietCases(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cases.quiet";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(1));
    }

    @Override
    public void run() {
        db.sql("update cases.case_facet set quiet = not quiet where quiet <> (heard_at < :since)")
                .param("since", Times.sql(clock.instant().minus(WHILE)))
                .update();
    }
}
