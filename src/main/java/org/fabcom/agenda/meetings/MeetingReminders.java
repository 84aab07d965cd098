package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.Reminding;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds people of their meetings, once each; again only if the meeting moved since. */
@Component
class MeetingReminders extends SimpleJob {

    static final String NAME = "agenda.reminders";

    MeetingReminders(
            MeetingRows rows,
            MeetingLetters letters,
            Reminding reminding,
            TransactionTemplate transaction,
            Clock clock) {
        super(NAME, minutes(15), () -> {
            var now = clock.instant();
            Duties.apart(transaction, rows.toRemind(now, reminding.soon(now)), it -> {
                if (rows.remind(it, now)) letters.reminder(rows.find(it).orElseThrow());
            });
        });
    }
}
