package org.fabcom.agenda.registrations;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Every night: names and addresses of dates a year old go, and the year to come gets the dates it lacks. */
@Component
class Sweeping implements Job {

    static final String NAME = "agenda.sweeping";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Registrations registrations;
    private final Programme programme;
    private final Clock clock;

    Sweeping(Registrations registrations, Programme programme, Clock clock) {
        this.registrations = registrations;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run() {
        programme.extend();
        registrations.forget(clock.instant().minus(YEAR));
    }
}
