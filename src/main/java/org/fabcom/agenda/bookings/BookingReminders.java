package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.Reminding;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds whoever booked, once. */
@Component
class BookingReminders extends SimpleJob {

    static final String NAME = "agenda.bookings";

    BookingReminders(
            Bookings bookings,
            BookingLetters letters,
            Reminding reminding,
            TransactionTemplate transaction,
            Clock clock) {
        super(
                NAME,
                minutes(15),
                () -> Duties.apart(transaction, bookings.toRemind(reminding.soon(clock.instant())), it -> {
                    if (bookings.remind(it)) bookings.find(it).ifPresent(letters::reminded);
                }));
    }
}
