package org.fabcom.people.oidc;

import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night: the next signing key in time, and what has expired forgotten. */
@Component
class OidcUpkeep extends SimpleJob {

    OidcUpkeep(SigningKeys keys, Grants grants) {
        super("people.oidc-upkeep", daily(3, 20), () -> Duties.all(keys::rotate, grants::sweep));
    }
}
