package org.fabcom.accompaniers.quotes;

import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Every hour: offers whose last day is over are laid aside. */
@Component
class QuoteSweeping extends SimpleJob {

    static final String NAME = "accompaniment.quotes";

    private static final int AT_ONCE = 500;

    QuoteSweeping(Quotes quotes, QuoteLines lines, Accompaniment accompaniment) {
        super(NAME, hours(1), () -> Duties.each(lines.overdue(accompaniment.today(), AT_ONCE), quotes::expire));
    }
}
