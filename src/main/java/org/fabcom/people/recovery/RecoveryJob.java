package org.fabcom.people.recovery;

import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Gives the seat to those whose seven days are over and to whom nobody objected. */
@Component
class RecoveryJob extends SimpleJob {

    static final String NAME = "people.recovery";

    RecoveryJob(Recoveries recoveries, Recovering recovering) {
        super(NAME, hours(1), () -> Duties.each(recoveries.due(), it -> recovering.settle(it.id())));
    }
}
