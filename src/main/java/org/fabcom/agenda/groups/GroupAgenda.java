package org.fabcom.agenda.groups;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupBelongings;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** From the page of a group to its dates; whoever may speak for it announces for it there, in the calendar of an organisation of theirs. A closed group keeps them. */
@Component
record GroupAgenda(Organisations organisations, GroupVoices voices) implements GroupBelongings {

    @Override
    public List<LinkView> doors(Group group, Visitor visitor, Page page) {
        var doors = new ArrayList<LinkView>();
        doors.add(new LinkView(
                "/agenda?quand=trimestre&groupe=" + group.id(), page.t("agenda.group.door", group.name())));
        var house = group.organisation();
        var mine = !visitor.signedIn()
                ? List.<OrganisationSeat>of()
                : organisations.of(visitor.party()).stream()
                        .filter(it -> visitor.sits(it.organisation(), Seat.REFERENT)
                                && (house == null || house.equals(it.organisation()))
                                && voices.of(visitor, it.organisation()).test(group))
                        .toList();
        for (var it : mine)
            doors.add(new LinkView(
                    "/structures/" + it.organisation() + "/agenda/nouveau?groupe=" + group.id(),
                    house != null
                            ? page.t("agenda.group.announce", group.name())
                            : page.t("agenda.group.announce.by", group.name(), it.name())));
        return doors;
    }

    @Override
    public List<Obstacle> unsettled(Group group) {
        return List.of();
    }
}
