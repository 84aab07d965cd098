package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Ports: what the page of a group shows of coming into it, told by whoever takes people in. */
public interface Comings {

    /** Who may come in by a link, and did not yet. */
    interface Invited {

        /** The newest first. */
        List<GroupView.Asked> waiting(GroupId group, Page page);
    }

    /** Who wants its news. */
    interface Followed {

        boolean follows(PartyId person, GroupId group);
    }
}
