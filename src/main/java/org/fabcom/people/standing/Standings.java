package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Port: a room tells what people are to an organisation there. */
public interface Standings {

    /** So many of one room at most. */
    int MOST = 500;

    List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page);
}
