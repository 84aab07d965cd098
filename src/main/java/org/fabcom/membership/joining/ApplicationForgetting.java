package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.NightlyForgetting;
import org.fabcom.membership.Members;
import org.springframework.stereotype.Component;

/** Each night: what was asked and came to nothing is forgotten in time, and how to reach who left long ago. */
@Component
class ApplicationForgetting extends NightlyForgetting {

    ApplicationForgetting(Applications applications, Members members, Clock clock) {
        super("membership.forgetting", 3, 50, () -> {
            var today = Days.today(clock);
            applications.forget(today);
            members.forgetContacts(today.minusYears(3));
        });
    }
}
