package org.fabcom.agenda.groups;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who may announce a meeting as a group’s: whoever holds a right in it, looks after its house, or belongs to it and speaks for its
 * house. Seeing a group is not enough. The base holds to the same, {@code circles.speaks_for} (ADR 0254). Thread-safe.
 */
@Component
record GroupVoices(Authorisations authorisations, Memberships memberships) {

    /** In the calendar of this organisation: only open groups of its own or of the community. Two statements, however many are asked about. */
    Predicate<Group> of(Visitor me, PartyId organiser) {
        if (!me.signedIn()) return group -> false;
        var entitled = authorisations.entitled(me);
        var mine = me.sits(organiser, Seat.REFERENT) ? memberships.of(me.party()) : Set.<GroupId>of();
        return it -> {
            var house = it.organisation();
            if (it.closed() || house != null && !house.equals(organiser)) return false;
            return entitled.contains(it.id())
                    || !me.asleep() && authorisations.steward(me, house)
                    || house != null && mine.contains(it.id());
        };
    }
}
