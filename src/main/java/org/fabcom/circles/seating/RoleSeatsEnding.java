package org.fabcom.circles.seating;

import org.fabcom.circles.Leaving;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/**
 * Writes into the journal which seats came to their last day: nobody waits for that, the right itself ends at midnight. Ends those of
 * members who left the register.
 */
@Component
class RoleSeatsEnding extends SimpleJob {

    RoleSeatsEnding(RoleSeats seats, Leaving leaving) {
        super("people.role-seats", hours(1), () -> {
            seats.expire();
            leaving.release();
        });
    }
}
