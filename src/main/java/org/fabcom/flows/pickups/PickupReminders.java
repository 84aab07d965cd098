package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.agenda.Reminding;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Reminds whoever gives of the round that comes. Whoever has no address stands under « à appeler ». */
@Component
class PickupReminders extends SimpleJob {

    PickupReminders(Pickups pickups, PickupDesk desk, Reminding reminding, Clock clock) {
        super("flows.pickups", minutes(15), () -> {
            var soon = LocalDate.ofInstant(reminding.soon(clock.instant()), Days.ZONE)
                    .minusDays(1);
            Duties.each(pickups.toRemind(Days.today(clock), soon), desk::remind);
        });
    }
}
