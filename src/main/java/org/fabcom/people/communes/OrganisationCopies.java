package org.fabcom.people.communes;

import org.fabcom.kernel.PartyId;

/**
 * Implemented by rooms that keep what an organisation says beside rows of their own, to count by it. Told in the transaction
 * of the change, once its row is locked: whoever copies while holding {@code for share} on that row is never behind.
 */
public interface OrganisationCopies {

    void changed(PartyId organisation, Commune commune);
}
