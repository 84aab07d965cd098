package org.fabcom.people.invoicing;

import module java.base;

/** Port: a room whose agreements are paid by more than one transfer of the safe. */
public interface PaidTogether {

    /** For each agreement that one of these paid, all that paid it. */
    List<List<UUID>> with(Collection<UUID> transfers);
}
