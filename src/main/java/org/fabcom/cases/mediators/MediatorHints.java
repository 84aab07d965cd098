package org.fabcom.cases.mediators;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.web.Page;

/** Port: what another room knows of a mediator that helps to choose one for an organisation, in words. */
public interface MediatorHints {

    List<String> of(PartyId mediator, Organisation organisation, Page page);
}
