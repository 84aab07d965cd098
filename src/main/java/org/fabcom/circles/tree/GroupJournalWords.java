package org.fabcom.circles.tree;

import org.fabcom.people.RightsChange;
import org.fabcom.people.roles.JournalWords;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Words the lines of the journal of rights that are about groups. */
@Component
final class GroupJournalWords implements JournalWords {

    @Override
    public String detail(RightsChange change, Page page) {
        return GroupWords.detail(change, page);
    }
}
