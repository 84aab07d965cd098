package org.fabcom.membership.joining;

import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link of one application. */
@Component
class JoinLinks extends SealedLinks<Application> {

    JoinLinks(Secrets secrets, Applications applications) {
        super(secrets, "membership.application", JoinPages.PATH + "/demande/", applications::find);
    }
}
