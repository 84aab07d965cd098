package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: a room tells what was agreed upon and may be invoiced. */
public interface Billables {

    /** The newest first. */
    List<Billable> of(PartyId seller);

    /** Empty if it is not this seller’s, or not agreed upon. */
    Optional<Billable> find(PartyId seller, String origin);
}
