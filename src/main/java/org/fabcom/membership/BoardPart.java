package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView.SectionView;

/** Port: what other rooms tell the board on its dashboard. */
public interface BoardPart {

    /** Empty where there is nothing to tell. */
    Optional<SectionView> of(PartyId organisation, Page page);
}
