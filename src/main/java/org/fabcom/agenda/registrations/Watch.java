package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.Reminding;
import org.fabcom.agenda.events.Dates;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every few minutes: offers and links that came to their end, reminders, and letters after workshops. */
@Component
class Watch extends Job {

    static final String NAME = "agenda.watch";

    private final Registering registering;
    private final LettersDue due;
    private final Dates dates;
    private final RegistrationLetters letters;
    private final Reminding reminding;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watch(
            Registering registering,
            LettersDue due,
            Dates dates,
            RegistrationLetters letters,
            Reminding reminding,
            TransactionTemplate transaction,
            Clock clock) {
        super(NAME, minutes(5));
        this.registering = registering;
        this.due = due;
        this.dates = dates;
        this.letters = letters;
        this.reminding = reminding;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        Duties.all(
                registering::expire,
                () -> Duties.apart(transaction, due.toRemind(now, reminding.soon(now)), it -> remind(it, now)),
                () -> Duties.apart(transaction, due.toFollow(now), it -> follow(it, now)));
    }

    private void remind(Registration it, Instant now) {
        if (due.remind(it.id(), now))
            letters.reminder(it, dates.find(it.occurrence()).orElseThrow());
    }

    private void follow(Registration it, Instant now) {
        if (due.follow(it.id(), now))
            letters.after(it, dates.find(it.occurrence()).orElseThrow());
    }
}
