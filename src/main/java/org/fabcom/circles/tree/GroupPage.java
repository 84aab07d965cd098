package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupBelongings;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Member;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Doors;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Component;

/** Gathers what the page of a group shows to this visitor. */
@Component
public class GroupPage {

    private final Groups groups;
    private final Sights sights;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Authorisations authorisations;
    private final GroupCandidates candidates;
    private final People people;
    private final Comings.Followed followed;
    private final Comings.Invited invited;
    private final List<GroupBelongings> rooms;
    private final Doors open;
    private final Clock clock;

    GroupPage(
            Groups groups,
            Sights sights,
            Memberships memberships,
            RoleSeats roleSeats,
            Authorisations authorisations,
            GroupCandidates candidates,
            People people,
            Comings.Followed followed,
            Comings.Invited invited,
            List<GroupBelongings> rooms,
            Doors open,
            Clock clock) {
        this.open = open;
        this.groups = groups;
        this.sights = sights;
        this.memberships = memberships;
        this.roleSeats = roleSeats;
        this.authorisations = authorisations;
        this.candidates = candidates;
        this.people = people;
        this.followed = followed;
        this.invited = invited;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** {@code form} is what was typed and refused, if anything; {@code address} says which page of the members. */
    public GroupView view(Group group, Visitor me, Form form, Address address, Page page) {
        var seen = sights.of(me);
        var path = groups.path(group.id());
        boolean role = group.kind() == GroupKind.ROLE;
        var members = memberships.in(group.id());
        var may = may(group, path, members, me, page);
        boolean named = namesShown(group, members, may, me);
        var paging = Paging.of(address, Paging.USUAL, role || !named ? 0 : members.size());
        var shown = role || !named ? List.<Member>of() : members.subList((int) paging.offset(), (int) paging.last());
        var children = groups.in(group.id()).stream()
                .filter(it -> seen.contains(it.id()))
                .toList();
        var counts = memberships.counts(children.stream().map(Group::id).toList());
        var holding = me.signedIn()
                ? roleSeats.holding(children.stream().map(Group::id).toList())
                : Map.<GroupId, List<RoleSeat>>of();
        var all = role && me.signedIn() ? roleSeats.of(group.id()) : List.<RoleSeat>of();
        var today = Days.today(clock);
        boolean wanted = role && may.manage() && roleSeats.needsEnd(group);
        return new GroupView(
                group.id().toString(),
                group.name(),
                page.t("circles.group.kind." + group.kind()),
                role,
                group.kind() == GroupKind.CIRCLE,
                group.closed(),
                group.purpose(),
                page.t("circles.group.seen." + group.audience() + (group.organisation() == null ? ".community" : "")),
                crumbs(group, path, seen, me, page),
                children.stream()
                        .filter(it -> it.kind() == GroupKind.ROLE)
                        .map(it -> child(it, counts, holding, me, page))
                        .toList(),
                children.stream()
                        .filter(it -> it.kind() != GroupKind.ROLE)
                        .map(it -> child(it, counts, holding, me, page))
                        .toList(),
                all.stream()
                        .filter(it -> !it.over(today))
                        .map(it -> seat(it, wanted, me, page))
                        .toList(),
                all.stream()
                        .filter(it -> it.over(today))
                        .map(it -> seat(it, false, me, page))
                        .toList(),
                me.signedIn() ? powers(group, seen, page) : List.of(),
                carries(group, path, page),
                shown.stream().map(it -> member(it, may, seen, me, page)).toList(),
                paging,
                named,
                may,
                group.hasParty(),
                doors(group, me, page),
                may.manage() && !group.closed() ? unsettled(group, page) : List.of(),
                wanted,
                role && may.manage() ? candidates.heirs(group, path, all) : List.of(),
                !role && may.invite() && group.organisation() != null
                        ? candidates.strangers(group, members)
                        : List.of(),
                may.invite() && may.byMail() ? invited.waiting(group.id(), page) : List.of(),
                form);
    }

    private List<LinkView> doors(Group group, Visitor me, Page page) {
        return rooms.stream()
                .flatMap(it -> it.doors(group, me, page).stream())
                .filter(it -> open.open(it.url()))
                .toList();
    }

    private List<LinkView> unsettled(Group group, Page page) {
        return groups.unsettled(group.id()).stream()
                .map(it -> new LinkView(it.url(), page.t(it.key(), it.args(page.formats()))))
                .toList();
    }

    private GroupView.May may(Group group, List<Group> path, List<Member> members, Visitor me, Page page) {
        if (!me.signedIn()) return new GroupView.May(false, false, false, false, false, false, false, false, List.of());
        boolean role = group.kind() == GroupKind.ROLE;
        boolean manage = authorisations.may(me, Right.GROUP_MANAGEMENT, group);
        var above = path.size() > 1 ? path.get(path.size() - 2) : null;
        boolean place = authorisations.may(me, Right.GROUP_MANAGEMENT, group.organisation(), above);
        boolean in = members.stream().anyMatch(it -> it.person().equals(me.party()) && it.direct());
        boolean open =
                path.stream().allMatch(it -> it.open() && !it.closed()) && memberships.ofTheHouse(group, me.party());
        var words = Arrays.stream(Right.values())
                .filter(it -> authorisations.may(me, it, group))
                .map(it -> page.t("circles.right." + it + ".you"))
                .toList();
        boolean following = followed.follows(me.party(), group.id());
        return new GroupView.May(
                manage,
                !role && !group.closed() && authorisations.may(me, Right.INVITATION, group),
                place,
                !role && open && !in,
                !role && in,
                !role && !in && !following && !group.closed(),
                following,
                group.organisation() == null,
                words);
    }

    /** Names of members are for the people of the house, and for who is entitled here. */
    private static boolean namesShown(Group group, List<Member> members, GroupView.May may, Visitor me) {
        if (!me.signedIn()) return false;
        var house = group.organisation();
        return house == null
                || me.seatIn(house).isPresent()
                || !may.words().isEmpty()
                || members.stream().anyMatch(it -> it.person().equals(me.party()));
    }

    private List<LinkView> crumbs(Group group, List<Group> path, Set<GroupId> seen, Visitor me, Page page) {
        var links = new ArrayList<LinkView>();
        links.add(new LinkView("/groupes", page.t("circles.groups.title")));
        var house = group.organisation();
        if (house != null && me.seatIn(house).isPresent())
            links.add(new LinkView("/structures/" + house, people.name(house).orElse("")));
        path.subList(0, path.size() - 1).stream()
                .filter(it -> seen.contains(it.id()))
                .forEach(it -> links.add(new LinkView("/groupes/" + it.id(), it.name())));
        return links;
    }

    private static GroupView.Child child(
            Group it, Map<GroupId, Integer> counts, Map<GroupId, List<RoleSeat>> holding, Visitor me, Page page) {
        boolean role = it.kind() == GroupKind.ROLE;
        int count = counts.getOrDefault(it.id(), 0);
        var line = role
                ? it.rights().stream()
                        .sorted()
                        .map(right -> page.t("circles.right." + right))
                        .collect(Collectors.joining(", "))
                : it.purpose();
        var who = role && me.signedIn()
                ? holding.getOrDefault(it.id(), List.of()).stream()
                        .map(seat -> GroupWords.holder(seat, page))
                        .collect(Collectors.joining(" · "))
                : page.t("circles.group.people", count);
        return new GroupView.Child(
                "/groupes/" + it.id(),
                it.name(),
                page.t("circles.group.kind." + it.kind()),
                line,
                who,
                role && count == 0 && !it.closed(),
                it.closed());
    }

    private GroupView.Seat seat(RoleSeat it, boolean wanted, Visitor me, Page page) {
        return new GroupView.Seat(
                it.id(),
                it.name(),
                GroupWords.term(it, page),
                it.grantedBy(),
                it.person().equals(me.person()),
                it.startsOn().isAfter(Days.today(clock)),
                wanted && it.endsOn() == null);
    }

    /** Right by right, who may: nobody has to guess who pays for whom. */
    private List<GroupView.Power> powers(Group group, Set<GroupId> seen, Page page) {
        var byRight = new LinkedHashMap<Right, List<GroupView.PowerHolder>>();
        for (var it : Right.values()) byRight.put(it, new ArrayList<>());
        authorisations.holders(group).forEach(it -> {
            var circle = it.circle();
            boolean known = seen.contains(it.role());
            var through = !known
                    ? page.t("circles.group.role.hidden")
                    : circle == null || circle.equals(group.name())
                            ? it.roleName()
                            : page.t("circles.group.role.of", it.roleName(), circle);
            Objects.requireNonNull(byRight.get(it.right()))
                    .add(new GroupView.PowerHolder(it.name(), through, known ? "/groupes/" + it.role() : null));
        });
        var stewards =
                page.t(group.organisation() == null ? "circles.group.stewards.community" : "circles.group.stewards");
        for (var it : List.of(Right.INVITATION, Right.GROUP_MANAGEMENT))
            Objects.requireNonNull(byRight.get(it)).add(new GroupView.PowerHolder(stewards, "", null));
        return byRight.entrySet().stream()
                .map(it -> new GroupView.Power(
                        page.t("circles.right." + it.getKey()),
                        page.t("circles.right." + it.getKey() + ".help"),
                        List.copyOf(it.getValue())))
                .toList();
    }

    private List<String> carries(Group group, List<Group> path, Page page) {
        if (group.kind() != GroupKind.ROLE) return List.of();
        var house = group.organisation();
        var where = path.size() > 1
                ? path.get(path.size() - 2).name()
                : house == null ? page.site().name() : people.name(house).orElse("");
        return group.rights().stream()
                .sorted()
                .map(it -> page.t("circles.right." + it + ".carries", where))
                .toList();
    }

    private static GroupView.MemberLine member(Member it, GroupView.May may, Set<GroupId> seen, Visitor me, Page page) {
        var how = new ArrayList<String>();
        var since = it.since();
        if (since != null) how.add(page.t("circles.group.since", page.shortDate(since)));
        var named = it.through().stream()
                .filter(via -> seen.contains(via.group()))
                .map(Member.Via::name)
                .toList();
        if (!named.isEmpty()) how.add(page.t("circles.group.through", String.join(", ", named), named.size()));
        else if (!it.through().isEmpty() && since == null) how.add(page.t("circles.group.through.hidden"));
        boolean removable = may.invite() && it.direct() && !it.person().equals(me.person());
        return new GroupView.MemberLine(it.person().toString(), it.name(), String.join(" · ", how), removable);
    }

    /** The group, if this visitor may know of it; what is hidden and what is not there answer alike. */
    public Optional<Group> seen(java.util.UUID id, Visitor me) {
        var group = new GroupId(id);
        return sights.sees(me, group) ? groups.find(group) : Optional.empty();
    }
}
