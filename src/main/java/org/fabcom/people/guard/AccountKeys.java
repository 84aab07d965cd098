package org.fabcom.people.guard;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: whoever gives out things that open an account lists them, and retires them when the password is new. */
public interface AccountKeys {

    /** Those that serve today. */
    List<AccountKey> of(PartyId person);

    /** All but those kept serve no more. In the caller's transaction; answers those that went. */
    List<AccountKey> retire(PartyId person, Set<UUID> kept);
}
