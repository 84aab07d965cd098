package org.fabcom.membership.joining;

import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link of one application. */
@Component
class JoinLinks extends SealedLinks<Application> {

    /** Where it begins. */
    static final String HOME = "/adherer";

    JoinLinks(Secrets secrets, Applications applications) {
        super(secrets, "membership.application", HOME + "/demande/", applications::find);
    }
}
