package org.fabcom.kernel.counts;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one cell of the several that changes left, so that readers have little to add up. Thread-safe. */
@Component
class Folding extends SimpleJob {

    Folding(KeptCounts kept, TransactionTemplate transaction) {
        super(
                "kernel.counts",
                seconds(20),
                () -> kept.tables().stream()
                        .filter(kept::late)
                        .forEach(it -> transaction.executeWithoutResult(status -> kept.fold(it))));
    }
}
