package org.fabcom.flows.pickups;

import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link of one collection, without an account. */
@Component
class PickupLinks extends SealedLinks<Pickup> {

    /** Where it begins. */
    static final String HOME = "/donner";

    PickupLinks(Secrets secrets, Pickups pickups) {
        super(secrets, "flows.pickup", HOME + "/demande/", pickups::find);
    }
}
