package org.fabcom.agenda.appointments;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Every night: appointments a year old go; acts that were noted of them stay. */
@Component
class AppointmentSweeping implements Job {

    static final String NAME = "agenda.appointments";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Appointments appointments;
    private final Clock clock;

    AppointmentSweeping(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 57));
    }

    @Override
    public void run() {
        appointments.forget(clock.instant().minus(YEAR));
    }
}
