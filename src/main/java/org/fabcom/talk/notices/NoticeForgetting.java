package org.fabcom.talk.notices;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night, forgets notices read three months ago, and those of more than a year. */
@Component
class NoticeForgetting implements Job {

    static final String NAME = "talk.notice-forgetting";

    private final NoticeRows rows;
    private final Clock clock;

    NoticeForgetting(NoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 45));
    }

    @Override
    public void run() {
        var now = clock.instant();
        rows.forget(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(400)));
    }
}
