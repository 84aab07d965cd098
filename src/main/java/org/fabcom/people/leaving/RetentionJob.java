package org.fabcom.people.leaving;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night: those who are absent for long are told, those whose day has come are erased. */
@Component
class RetentionJob extends SimpleJob {

    static final String NAME = "people.retention";

    RetentionJob(Retention retention) {
        super(NAME, daily(4, 20), () -> retention.run());
    }
}
