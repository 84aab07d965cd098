package org.fabcom.till.sales;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** The word under which a basket waits is often somebody's name: after a month it goes, the basket stays. */
@Component
class ParkedLabels implements Job {

    static final String NAME = "till.labels";

    private static final Duration KEPT = Duration.ofDays(30);

    private final Baskets baskets;
    private final Clock clock;

    ParkedLabels(Baskets baskets, Clock clock) {
        this.baskets = baskets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(12));
    }

    @Override
    public void run() {
        baskets.forgetLabels(clock.instant().minus(KEPT));
    }
}
