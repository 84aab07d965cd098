package org.fabcom.people.invoicing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: a room whose agreements are paid by more than one transfer of the safe. */
public interface PaidTogether {

    /** For each agreement that one of these paid, all that paid it. */
    List<List<UUID>> with(Collection<UUID> transfers);
}
