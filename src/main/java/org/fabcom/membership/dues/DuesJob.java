package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning: what owes nothing is settled, the register follows the dues, and letters go. */
@Component
class DuesJob extends SimpleJob {

    static final String NAME = "membership.dues";

    DuesJob(
            DuesRows rows,
            Settling settling,
            Lateness lateness,
            Standings standings,
            DuesLetters letters,
            TransactionTemplate transaction) {
        super(
                NAME,
                daily(7, 50),
                () -> Duties.all(
                        () -> Duties.each(rows.nothing(), settling::nothing),
                        () -> Duties.apart(transaction, lateness.callers(), standings::refresh),
                        () -> transaction.executeWithoutResult(status -> letters.remind())));
    }

    /** Tells members of the dues that were called, some at a time, apart from the call. */
    @Component
    static final class Told extends SimpleJob {

        static final String NAME = "membership.told";

        Told(DuesLetters letters, TransactionTemplate transaction) {
            super(NAME, seconds(30), () -> {
                boolean more = true;
                while (more) more = Objects.requireNonNull(transaction.execute(status -> letters.tell()));
            });
        }
    }
}
