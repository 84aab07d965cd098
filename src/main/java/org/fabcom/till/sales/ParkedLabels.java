package org.fabcom.till.sales;

import module java.base;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** The word under which a basket waits is often somebody's name: after a month it goes, the basket stays. */
@Component
class ParkedLabels extends SimpleJob {

    private static final Duration KEPT = Duration.ofDays(30);

    ParkedLabels(Baskets baskets, Clock clock) {
        super(
                "till.labels",
                hours(12),
                () -> baskets.forgetLabels(clock.instant().minus(KEPT)));
    }
}
