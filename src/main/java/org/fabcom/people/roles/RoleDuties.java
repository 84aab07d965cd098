package org.fabcom.people.roles;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Port: an upper room says what a person carries on by a role, and who would have to take it over without it. */
public interface RoleDuties {

    /** In the reader’s words, with how many; empty if nothing would stay behind. */
    String of(PartyId person, InstanceRole role, Page page);
}
