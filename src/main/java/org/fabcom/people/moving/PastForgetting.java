package org.fabcom.people.moving;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night what was withdrawn of the past of organisations is forgotten, once nobody may put it back any more. */
@Component
class PastForgetting extends SimpleJob {

    PastForgetting(PastRows past) {
        super("people.past-forgetting", daily(3, 35), () -> past.forget());
    }
}
