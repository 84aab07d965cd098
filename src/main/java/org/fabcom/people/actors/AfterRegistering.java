package org.fabcom.people.actors;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: what a lower room finishes for an organisation that was registered on the way there. */
public interface AfterRegistering {

    /**
     * @param returnTo the local address that the person came from
     * @return where to go instead, once all is done; empty if this room has nothing to finish
     */
    Optional<String> finish(String returnTo, PartyId organisation, PartyId by);

    /** The key of what is to be said before: that this room will finish something; empty if it has nothing to. */
    default Optional<String> promise(String returnTo) {
        return Optional.empty();
    }
}
