package org.fabcom.founding.path;

import org.fabcom.kernel.jobs.NightlyForgetting;
import org.springframework.stereotype.Component;

/** Paths that nobody has written in for three years. */
@Component
class FoundingForgetting extends NightlyForgetting {

    FoundingForgetting(FoundingPaths paths) {
        super("governance.founding", 3, 35, paths::forget);
    }
}
