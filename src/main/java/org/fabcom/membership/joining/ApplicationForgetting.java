package org.fabcom.membership.joining;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.membership.Members;
import org.springframework.stereotype.Component;

/** Each night: what was asked and came to nothing is forgotten in time, and how to reach who left long ago. */
@Component
class ApplicationForgetting implements Job {

    private final Applications applications;
    private final Members members;
    private final Clock clock;

    ApplicationForgetting(Applications applications, Members members, Clock clock) {
        this.applications = applications;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run() {
        var today = Days.today(clock);
        applications.forget(today);
        members.forgetContacts(today.minusYears(3));
    }

    @Override
    public boolean evenClosed() {
        return true;
    }
}
