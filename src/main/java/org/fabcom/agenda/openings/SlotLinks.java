package org.fabcom.agenda.openings;

import org.fabcom.kernel.SealedLinks;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link in the letter opens one request. */
@Component
class SlotLinks extends SealedLinks<SlotRequest> {

    SlotLinks(Secrets secrets, SlotRequests requests) {
        super(secrets, "agenda.slot", OpeningEntries.TAKE + "/pris/", requests::find);
    }
}
