package org.fabcom.cases.listing;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Notes of which cases nothing was heard for a while, so that lists need not read each of them to count them. */
@Component
class QuietCases extends SimpleJob {

    private static final Duration WHILE = Duration.ofDays(30);

    QuietCases(Sql db, Clock clock) {
        super(
                "cases.quiet",
                hours(1),
                () -> db.sql("update cases.case_facet set quiet = not quiet where quiet <> (heard_at < :since)")
                        .param("since", clock.instant().minus(WHILE))
                        .update());
    }
}
