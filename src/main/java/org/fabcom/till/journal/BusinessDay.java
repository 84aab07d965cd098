package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.Days;

/** To which day of the till something belongs: it lasts until four in the morning, so that an evening is not cut in two. */
public final class BusinessDay {

    private BusinessDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant.minus(Days.NIGHT), Days.ZONE);
    }

    /** When this day begins at a till. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant().plus(Days.NIGHT);
    }

    /** Whether this is after midnight, and the till still has the day before. */
    public static boolean night(Instant instant) {
        return !of(instant).equals(LocalDate.ofInstant(instant, Days.ZONE));
    }
}
