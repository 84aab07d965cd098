package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** What volunteers gave to an organisation and somebody else confirmed, with what dated rules make of it (G44, G46). */
public interface VolunteerHours {

    /**
     * Minutes that one rule values, or that none does.
     *
     * @param since the day from which the rule holds; null with what follows: no rule held on their days
     * @param hour what an hour is worth, in cents
     * @param worth of all of them, in cents
     */
    record Worth(
            long minutes,
            @Nullable LocalDate since,
            @Nullable Long hour,
            String basis,
            @Nullable Long worth) {}

    /** Between two days, both included; without those that paid dues. */
    List<Worth> confirmed(PartyId organisation, LocalDate from, LocalDate until);
}
