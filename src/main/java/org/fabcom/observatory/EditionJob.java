package org.fabcom.observatory;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Looks twice a day whether a month is over that nobody has published yet. */
@Component
class EditionJob extends SimpleJob {

    EditionJob(Editions editions) {
        super("accompaniment.observatory", hours(12), () -> editions.publish());
    }
}
