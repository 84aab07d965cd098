package org.fabcom.ledger.requests;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Time answers requests that nobody answered: every quarter of an hour. */
@Component
class RequestJob extends SimpleJob {

    RequestJob(RequestDeadlines deadlines) {
        super("ledger.requests", minutes(15), deadlines::decide);
    }
}
