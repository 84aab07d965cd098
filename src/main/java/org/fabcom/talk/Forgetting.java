package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night, forgets the words that their authors withdrew the day before, and the files of forms that were never sent. */
@Component
class Forgetting extends SimpleJob {

    static final String NAME = "talk.forgetting";

    Forgetting(Threads threads, Drafts drafts, Clock clock) {
        super(NAME, daily(3, 40), () -> {
            var yesterday = clock.instant().minus(Duration.ofDays(1));
            Duties.all(() -> threads.forgetWithdrawn(yesterday), () -> drafts.sweep(yesterday));
        });
    }
}
