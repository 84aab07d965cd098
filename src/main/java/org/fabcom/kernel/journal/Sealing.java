package org.fabcom.kernel.journal;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** The sealer comes by every few seconds. */
@Component
class Sealing extends SimpleJob {

    Sealing(Journals journals) {
        super("kernel.sealing", seconds(5), () -> journals.seal());
    }
}
