package org.fabcom.plan.item;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.springframework.stereotype.Component;

/**
 * Who may follow an item and is reminded: the people of the organisation; where nobody of it signs in, whoever accompanies
 * it, so that a shop written down at the counter gets to the end as well.
 */
@Component
record Followers(Seats seats, People people) {

    /** One of them, and as what: a key of the bundles. */
    record Follower(PartyId person, String name, String as) {}

    List<Follower> of(Laid laid) {
        var sitting = seats.in(laid.plan().organisation()).stream()
                .map(it -> new Follower(it.person(), it.name(), "people.seat." + it.seat()))
                .toList();
        var mediator = laid.file().mediator();
        if (!sitting.isEmpty() || mediator == null) return sitting;
        return List.of(new Follower(mediator, people.name(mediator).orElse(""), "plan.referent.mediator"));
    }
}
