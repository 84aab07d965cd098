package org.fabcom.agenda.groups;

import java.util.stream.Stream;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who may announce a meeting as a group’s: whoever holds a right in it, looks after its house, or belongs to it and speaks for its
 * house. Seeing a group is not enough. Thread-safe.
 */
@Component
class GroupVoices {

    private final Authorisations authorisations;
    private final Memberships memberships;

    GroupVoices(Authorisations authorisations, Memberships memberships) {
        this.authorisations = authorisations;
        this.memberships = memberships;
    }

    /** In the calendar of this organisation: only open groups of its own or of the community. */
    boolean may(Visitor me, Group group, PartyId organiser) {
        var house = group.organisation();
        if (group.closed() || !me.signedIn() || house != null && !house.equals(organiser)) return false;
        return Stream.of(Right.values()).anyMatch(it -> authorisations.may(me, it, group))
                || house != null && me.sits(house, Seat.REFERENT) && memberships.belongs(me.party(), group.id());
    }
}
