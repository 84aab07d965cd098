package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.Member;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.names.Namesakes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Who can be chosen on the page of a group: for a role, and to come in. */
@Component
public class GroupCandidates {

    private static final int MOST = 500;
    private static final int EVERYBODY = 100_000;

    private final Seats seats;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Namesakes namesakes;
    private final Clock clock;

    GroupCandidates(Seats seats, Memberships memberships, RoleSeats roleSeats, Namesakes namesakes, Clock clock) {
        this.namesakes = namesakes;
        this.seats = seats;
        this.memberships = memberships;
        this.roleSeats = roleSeats;
        this.clock = clock;
    }

    /** Who may be given the role: people of the organisation and of its register; in the community, members of its circle. */
    public List<OptionView> heirs(Group role, List<Group> path, List<RoleSeat> all) {
        var today = Days.today(clock);
        var holders =
                all.stream().filter(it -> !it.over(today)).map(RoleSeat::person).collect(Collectors.toSet());
        var house = role.organisation();
        if (house != null) return kin(house, holders);
        var from = path.size() > 1 ? memberships.in(path.get(path.size() - 2).id()) : memberships.inCommunity();
        return from.stream()
                .filter(it -> !holders.contains(it.person()))
                .map(it -> OptionView.of(it.person().toString(), it.name()))
                .toList();
    }

    /** Whoever of the organisation or of its register bears this whole name, also beyond what a list shows; with what tells them apart. */
    public Map<PartyId, String> named(Group role, String name) {
        var house = role.organisation();
        if (house == null) return Map.of();
        var names = new LinkedHashMap<PartyId, String>();
        seats.in(house).forEach(it -> names.put(it.person(), it.name()));
        roleSeats.heirs(house, EVERYBODY).forEach(names::putIfAbsent);
        return Namesakes.find(namesakes.apart(house, names), name);
    }

    private List<OptionView> kin(PartyId house, Set<PartyId> but) {
        var names = new LinkedHashMap<PartyId, String>();
        seats.in(house).forEach(it -> names.put(it.person(), it.name()));
        roleSeats.heirs(house, MOST).forEach(names::putIfAbsent);
        return namesakes.apart(house, names).entrySet().stream()
                .filter(it -> !but.contains(it.getKey()))
                .sorted(Comparator.comparing(it -> Fold.words(it.getValue())))
                .map(it -> OptionView.of(it.getKey().toString(), it.getValue()))
                .toList();
    }

    List<OptionView> strangers(Group group, List<Member> members) {
        var in = members.stream().filter(Member::direct).map(Member::person).collect(Collectors.toSet());
        return options(seats.in(Objects.requireNonNull(group.organisation())), in);
    }

    private static List<OptionView> options(List<SeatHolder> all, Set<PartyId> but) {
        return all.stream()
                .filter(it -> !but.contains(it.person()))
                .sorted(Comparator.comparing(it -> Fold.words(it.name())))
                .map(it -> OptionView.of(it.person().toString(), it.name()))
                .toList();
    }
}
