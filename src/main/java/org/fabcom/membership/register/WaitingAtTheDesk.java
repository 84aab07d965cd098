package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView.SectionView;

/** Port: what waits for an answer of the desk, above the register. */
public interface WaitingAtTheDesk {

    /** Empty if nothing does. */
    Optional<SectionView> at(PartyId organisation, Page page);
}
