package org.fabcom.founding.path;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Founders are told when the hour has uncovered what they wrote; the pages uncover it by themselves. */
@Component
class RevealJob extends SimpleJob {

    RevealJob(Reveals reveals) {
        super("governance.founding.reveal", minutes(1), () -> reveals.due());
    }
}
