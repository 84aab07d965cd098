package org.fabcom.agenda.registrations;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Every night: what is kept of people beside dates a year old goes, and the year to come gets the dates it lacks. */
@Component
class Sweeping implements Job {

    static final String NAME = "agenda.sweeping";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Programme programme;
    private final List<Forgetting> kept;
    private final Clock clock;

    Sweeping(Programme programme, List<Forgetting> kept, Clock clock) {
        this.programme = programme;
        this.kept = kept;
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
    public boolean evenClosed() {
        return true;
    }

    @Override
    public void run() {
        var before = clock.instant().minus(YEAR);
        Duties.all(programme::extend, () -> Duties.each(kept, it -> it.forget(before)));
    }
}
