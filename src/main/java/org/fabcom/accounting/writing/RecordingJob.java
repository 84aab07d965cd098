package org.fabcom.accounting.writing;

import org.fabcom.accounting.Bookkeeping;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Writes the payments in euros of every party that keeps its books here: every quarter of an hour. */
@Component
class RecordingJob extends SimpleJob {

    RecordingJob(Bookkeeping books) {
        super("ledger.accounting", minutes(15), () -> Duties.each(books.keepers(), books::record));
    }
}
