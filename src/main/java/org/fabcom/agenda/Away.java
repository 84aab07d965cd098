package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: an upper room knows when people are away; nobody takes a time of theirs then. */
public interface Away {

    /** Days of somebody, both ends counting. */
    record Days(PartyId person, LocalDate from, LocalDate to) {

        public boolean covers(PartyId who, LocalDate day) {
            return person.equals(who) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Those that are not over. */
    List<Days> of(Collection<PartyId> people);
}
