package org.fabcom.agenda.meetings;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.fabcom.agenda.Reminding;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds people of their meetings, once each; again only if the meeting moved since. */
@Component
class MeetingReminders implements Job {

    static final String NAME = "agenda.reminders";

    private final MeetingRows rows;
    private final MeetingLetters letters;
    private final Reminding reminding;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingReminders(
            MeetingRows rows,
            MeetingLetters letters,
            Reminding reminding,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.reminding = reminding;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        var now = clock.instant();
        Duties.apart(transaction, rows.toRemind(now, reminding.soon(now)), it -> {
            if (rows.remind(it, now)) letters.reminder(rows.find(it).orElseThrow());
        });
    }
}
