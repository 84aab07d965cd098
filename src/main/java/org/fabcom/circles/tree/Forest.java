package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The groups that a visitor may see, in the order of the trees: the community first, then organisation by organisation. */
@Component
record Forest(Groups groups, Sights sights, Memberships memberships, RoleSeats roleSeats, People people) {

    /** A group at its place: in words what holds it, from the outside in. */
    record Tree(Group group, String house, List<String> path) {
        String place() {
            return String.join(" › ", path);
        }
    }

    Trees seenBy(Visitor me, Page page) {
        var all = groups.all(sights.of(me));
        var ids = all.stream().map(Group::id).toList();
        var houses = people.names(
                all.stream().map(Group::organisation).filter(Objects::nonNull).toList());
        return new Trees(
                ordered(all, houses, page), memberships.counts(ids), me.signedIn() ? roleSeats.holding(ids) : Map.of());
    }

    private static List<Tree> ordered(List<Group> all, Map<PartyId, String> houses, Page page) {
        var byParent = new HashMap<GroupId, List<Group>>();
        var known = all.stream().map(Group::id).collect(Collectors.toSet());
        var roots = new ArrayList<Group>();
        var order = Comparator.comparing((Group it) -> it.kind() != GroupKind.ROLE)
                .thenComparing(it -> it.kind() == GroupKind.DISCUSSION)
                .thenComparing(it -> Fold.words(it.name()));
        for (var it : all.stream().sorted(order).toList()) {
            var parent = it.parent();
            if (parent == null || !known.contains(parent)) roots.add(it);
            else byParent.computeIfAbsent(parent, id -> new ArrayList<>()).add(it);
        }
        var community = page.t("circles.group.community", page.site().name());
        var lines = new ArrayList<Tree>();
        roots.stream()
                .sorted(Comparator.comparing((Group it) -> it.organisation() != null)
                        .thenComparing(it -> Fold.words(house(it, houses, community))))
                .forEach(it -> walk(it, house(it, houses, community), List.of(), byParent, lines));
        return lines;
    }

    private static void walk(
            Group at, String house, List<String> path, Map<GroupId, List<Group>> byParent, List<Tree> lines) {
        lines.add(new Tree(at, house, path));
        var inside = new ArrayList<>(path);
        inside.add(at.name());
        byParent.getOrDefault(at.id(), List.of()).forEach(it -> walk(it, house, List.copyOf(inside), byParent, lines));
    }

    private static String house(Group group, Map<PartyId, String> houses, String community) {
        var organisation = group.organisation();
        return organisation == null ? community : houses.getOrDefault(organisation, "");
    }

    /** The lines with what is said of each. */
    record Trees(List<Tree> lines, Map<GroupId, Integer> counts, Map<GroupId, List<RoleSeat>> holders) {

        /** {@code flat}: away from its tree, hence with its place in words. */
        GroupListView.Line line(Tree tree, boolean flat, Visitor me, Page page) {
            var it = tree.group();
            boolean role = it.kind() == GroupKind.ROLE;
            var holding = holders.getOrDefault(it.id(), List.of());
            int count = counts.getOrDefault(it.id(), 0);
            var people = !role || !me.signedIn()
                    ? page.t("circles.group.people", count)
                    : holding.stream()
                            .map(seat -> GroupWords.holder(seat, page))
                            .collect(Collectors.joining(" · "));
            return new GroupListView.Line(
                    "/groupes/" + it.id(),
                    it.name(),
                    page.t("circles.group.kind." + it.kind()),
                    role,
                    flat ? 0 : Math.min(tree.path().size(), 4),
                    flat ? tree.path().isEmpty() ? tree.house() : tree.house() + " › " + tree.place() : tree.place(),
                    it.purpose(),
                    people,
                    role && count == 0 && !it.closed(),
                    it.closed(),
                    flat ? null : tree.house());
        }

        static GroupListView.Line withoutHouse(GroupListView.Line it) {
            return new GroupListView.Line(
                    it.url(),
                    it.name(),
                    it.kind(),
                    it.role(),
                    it.depth(),
                    it.place(),
                    it.purpose(),
                    it.people(),
                    it.vacant(),
                    it.closed(),
                    null);
        }
    }
}
