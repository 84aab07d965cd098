package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;

/**
 * A category of members. {@code version} grows by one at each change.
 *
 * @param college in which its members vote; empty: there are none
 * @param rank who is in several votes in the first of them, unless they chose another
 * @param open it may be chosen by whoever joins
 */
public record Category(
        UUID id,
        PartyId organisation,
        String name,
        String college,
        boolean votes,
        int rank,
        boolean open,
        int version) {}
