package org.fabcom.billing.buyers;

import java.util.Optional;
import org.fabcom.billing.buyers.Waivers.Named;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** A room with something to be invoiced of which somebody may say that it is not. */
public interface Waivable {

    /** Empty where it is not this seller’s, or not to be invoiced. */
    Optional<Named> waivable(PartyId seller, String origin, Page page);
}
