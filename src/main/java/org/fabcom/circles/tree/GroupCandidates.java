package org.fabcom.circles.tree;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabcom.circles.Group;
import org.fabcom.circles.Member;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Who can be chosen on the page of a group: for a role, and to come in. */
@Component
class GroupCandidates {

    private final Seats seats;
    private final Memberships memberships;
    private final Clock clock;

    GroupCandidates(Seats seats, Memberships memberships, Clock clock) {
        this.seats = seats;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Who may be given the role: the people of the organisation; in the community, the members of its circle. */
    List<OptionView> heirs(Group role, List<Group> path, List<RoleSeat> all) {
        var today = Days.today(clock);
        var holders =
                all.stream().filter(it -> !it.over(today)).map(RoleSeat::person).collect(Collectors.toSet());
        var house = role.organisation();
        if (house != null) return options(seats.in(house), holders);
        var from = path.size() > 1 ? memberships.in(path.get(path.size() - 2).id()) : memberships.inCommunity();
        return from.stream()
                .filter(it -> !holders.contains(it.person()))
                .map(it -> OptionView.of(it.person().toString(), it.name()))
                .toList();
    }

    List<OptionView> strangers(Group group, List<Member> members) {
        var in = members.stream().filter(Member::direct).map(Member::person).collect(Collectors.toSet());
        return options(seats.in(Objects.requireNonNull(group.organisation())), in);
    }

    private static List<OptionView> options(List<SeatHolder> all, Set<PartyId> but) {
        return all.stream()
                .filter(it -> !but.contains(it.person()))
                .sorted(java.util.Comparator.comparing(it -> org.fabcom.kernel.Fold.words(it.name())))
                .map(it -> OptionView.of(it.person().toString(), it.name()))
                .toList();
    }
}
