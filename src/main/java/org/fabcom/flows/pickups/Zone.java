package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.kernel.PartyId;

/** A commune where an organisation fetches things at home, and on which days of the week. */
record Zone(UUID id, PartyId owner, UUID site, String code, String commune, Set<DayOfWeek> weekdays) {

    /** So many days ahead one may choose. */
    private static final int WEEKS = 5;

    /** From the day after tomorrow on, so that the round can be planned. */
    List<LocalDate> days(LocalDate today) {
        return Stream.iterate(today.plusDays(2), it -> it.plusDays(1))
                .limit(WEEKS * 7L)
                .filter(it -> weekdays.contains(it.getDayOfWeek()))
                .toList();
    }
}
