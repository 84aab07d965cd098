package org.fabcom.till.sales;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.BusinessDay;

/** On which day of the account of matter something of the till stands. */
public final class Matter {

    private Matter() {}

    /**
     * The day of the till; that of the calendar in the night after which a month was closed, since the till's day of before goes on
     * until four. Empty if the day was chosen and its month is closed.
     */
    public static Optional<LocalDate> day(Closings months, PartyId owner, LocalDate day, Clock clock) {
        // no month closes before it is over, so today is asked of nobody; the base refuses it all the same
        if (day.equals(Days.today(clock)) || months.open(owner, day)) return Optional.of(day);
        boolean now = day.equals(BusinessDay.of(clock.instant()));
        return Optional.of(Days.today(clock)).filter(it -> now && months.open(owner, it));
    }
}
