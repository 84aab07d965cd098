package org.fabcom.cases.callbacks;

import org.fabcom.kernel.jobs.NightlyForgetting;
import org.springframework.stereotype.Component;

/** Those who were called three months ago, or waited a year. */
@Component
class CallbackForgetting extends NightlyForgetting {

    CallbackForgetting(Callbacks callbacks) {
        super("cases.callbacks", 3, 25, callbacks::forget);
    }
}
