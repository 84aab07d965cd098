package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Members;
import org.fabcom.people.Organisations;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Whose hours a page is about, and who may declare there. */
@Component
record HoursDesk(Organisations organisations, Members members) {

    static String url(PartyId organisation) {
        return "/structures/" + organisation + "/benevolat";
    }

    String name(PartyId organisation) {
        return organisations.find(organisation).orElseThrow(Problem::notFound).name();
    }

    /** Whoever sits there or is a member. */
    boolean belongs(Visitor me, PartyId organisation) {
        return me.sits(organisation, Seat.MEMBER)
                || members.current(organisation, me.party()).isPresent();
    }

    PartyId mine(Visitor me, UUID organisation) {
        var it = new PartyId(organisation);
        if (!belongs(me, it)) throw Problem.notFound();
        return it;
    }
}
