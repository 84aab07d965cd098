package org.fabcom.people.roles;

import org.fabcom.people.RightsChange;
import org.fabcom.web.Page;

/** What a line of the journal about a group adds to its act: said by the room that groups belong to. */
public interface JournalWords {

    /** Empty when the act says all. */
    String detail(RightsChange change, Page page);
}
