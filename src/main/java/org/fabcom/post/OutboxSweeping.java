package org.fabcom.post;

import module java.base;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Letters that left, or could not, are forgotten after thirty days. */
@Component
class OutboxSweeping extends SimpleJob {

    private static final Duration AGE = Duration.ofDays(30);

    OutboxSweeping(Letters letters) {
        super("post.sweeping", daily(3, 20), () -> letters.sweep(AGE));
    }
}
