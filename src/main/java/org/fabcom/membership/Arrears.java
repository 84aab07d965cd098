package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: what members owe. Those who leave or vote know nothing of dues. */
public interface Arrears {

    /** Members whose dues were late on that day. */
    Set<UUID> late(PartyId organisation, LocalDate on);

    /** The same of one member. */
    boolean late(PartyId organisation, UUID member, LocalDate on);

    /** Cents that are due today and unpaid; below zero: to be given back. */
    long owed(UUID member);

    /** The member left on that day: what is not owed any more is closed. {@code owing}: what {@link #owed} counts stays. */
    void close(UUID member, boolean owing, LocalDate day, PartyId by);
}
