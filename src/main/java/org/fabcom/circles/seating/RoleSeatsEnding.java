package org.fabcom.circles.seating;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.circles.Leaving;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Writes into the journal which seats came to their last day: nobody waits for that, the right itself ends at midnight. Ends those of
 * members who left the register.
 */
@Component
class RoleSeatsEnding implements Job {

    private final RoleSeats seats;
    private final Leaving leaving;

    RoleSeatsEnding(RoleSeats seats, Leaving leaving) {
        this.seats = seats;
        this.leaving = leaving;
    }

    @Override
    public String name() {
        return "people.role-seats";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(1));
    }

    @Override
    public void run() {
        seats.expire();
        leaving.release();
    }
}
