package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** What an upper room keeps for a group that is a party: each room says so itself, groups know of none of them (E58). */
public interface GroupBelongings {

    /** Where this visitor finds it. */
    List<LinkView> doors(Group group, Visitor visitor, Page page);

    /** What has to be settled before the group can be closed, each with the page where it is done. */
    List<Obstacle> unsettled(Group group);
}
