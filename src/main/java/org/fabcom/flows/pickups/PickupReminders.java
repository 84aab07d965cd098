package org.fabcom.flows.pickups;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.fabcom.agenda.Reminding;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Reminds whoever gives of the round that comes. Whoever has no address stands under « à appeler ». */
@Component
class PickupReminders implements Job {

    private final Pickups pickups;
    private final PickupDesk desk;
    private final Reminding reminding;
    private final Clock clock;

    PickupReminders(Pickups pickups, PickupDesk desk, Reminding reminding, Clock clock) {
        this.pickups = pickups;
        this.desk = desk;
        this.reminding = reminding;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "flows.pickups";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        var soon =
                LocalDate.ofInstant(reminding.soon(clock.instant()), Days.ZONE).minusDays(1);
        Duties.each(pickups.toRemind(Days.today(clock), soon), desk::remind);
    }
}
