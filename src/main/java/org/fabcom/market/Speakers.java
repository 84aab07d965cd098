package org.fabcom.market;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.People;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.springframework.stereotype.Component;

/**
 * The people who are told of what happens to a party: themselves, the managers of an organisation, who holds a role with the
 * wallet right over a group. Nobody else: they read what the two sides of a deal say.
 */
@Component
public class Speakers {

    private final People people;
    private final Seats seats;
    private final Groups groups;
    private final RoleSeats roles;
    private final Clock clock;

    Speakers(People people, Seats seats, Groups groups, RoleSeats roles, Clock clock) {
        this.people = people;
        this.seats = seats;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    public List<PartyId> of(PartyId party) {
        if (people.find(party).isPresent()) return List.of(party);
        var group = groups.find(party);
        if (group.isPresent()) return holders(group.get());
        return seats.in(party).stream()
                .filter(it -> it.seat().atLeast(Seat.MANAGER))
                .map(SeatHolder::person)
                .toList();
    }

    private List<PartyId> holders(Group group) {
        var today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        var above = groups.above(Set.of(group.id()));
        var holders = new LinkedHashSet<PartyId>();
        for (var id : groups.within(above)) {
            var role = groups.find(id).filter(it -> it.kind() == GroupKind.ROLE && !it.closed());
            if (role.isEmpty() || !role.get().rights().contains(Right.WALLET)) continue;
            var parent = role.get().parent();
            if (parent == null || !above.contains(parent)) continue;
            for (var it : roles.of(id)) if (it.holds(today)) holders.add(it.person());
        }
        return List.copyOf(holders);
    }
}
