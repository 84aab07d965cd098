package org.fabcom.agenda.groups;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupBelongings;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** From the page of a group to its dates; whoever announces for its organisation announces for it there. A closed group keeps them. */
@Component
class GroupAgenda implements GroupBelongings {

    @Override
    public List<LinkView> doors(Group group, Visitor visitor, Page page) {
        var doors = new ArrayList<LinkView>();
        doors.add(new LinkView(
                "/agenda?quand=trimestre&groupe=" + group.id(), page.t("agenda.group.door", group.name())));
        var house = group.organisation();
        if (house != null && !group.closed() && visitor.sits(house, Seat.REFERENT))
            doors.add(new LinkView(
                    "/structures/" + house + "/agenda/nouveau?groupe=" + group.id(),
                    page.t("agenda.group.announce", group.name())));
        return doors;
    }

    @Override
    public List<Obstacle> unsettled(Group group) {
        return List.of();
    }
}
