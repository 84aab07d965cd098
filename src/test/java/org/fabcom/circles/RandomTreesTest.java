package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Checks;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Trees of groups grown and moved at random: members are what a full count gives (E53, E54). */
@FabComTest
class RandomTreesTest {

    private final Circus circus;
    private final Groups groups;
    private final Memberships memberships;
    private final Sql db;
    private final Checks checks;
    private final LocalDate today;

    RandomTreesTest(ApplicationContext context, Sql db, Checks checks) {
        this.circus = new Circus(context);
        this.groups = circus.groups;
        this.memberships = circus.memberships;
        this.db = db;
        this.checks = checks;
        this.today = circus.today;
    }

    @ParameterizedTest
    @ValueSource(longs = {20261126, 7, 1789})
    void random_trees_are_what_a_full_count_gives(long seed) {
        System.out.println("groups: random tree, seed " + seed);
        var random = new Random(seed);
        var lea = circus.person("Léa");
        var house = circus.house("Forêt " + seed, lea);
        var me = circus.as(lea);
        var people = new ArrayList<Person>();
        for (int i = 0; i < 6; i++) {
            people.add(circus.person("Arbre"));
            circus.member(house, people.getLast());
        }
        var parents = new HashMap<GroupId, GroupId>();
        var circles = new ArrayList<Group>();
        var roles = new ArrayList<Group>();
        var members = new HashMap<GroupId, Set<UUID>>();
        int moved = 0;
        int refused = 0;
        for (int step = 0; step < 120; step++) {
            var in = circles.isEmpty() || random.nextInt(4) == 0 ? null : circles.get(random.nextInt(circles.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (in == null || groups.path(in.id()).size() < 10) {
                        circles.add(circus.circle("c" + step, house, in, lea));
                        if (in != null) parents.put(circles.getLast().id(), in.id());
                    }
                }
                case 1 -> {
                    roles.add(circus.role("r" + step, house, in, lea));
                    if (in != null) parents.put(roles.getLast().id(), in.id());
                    var holder = people.get(random.nextInt(people.size()));
                    circus.seat(roles.getLast(), holder, lea, today);
                    members.computeIfAbsent(roles.getLast().id(), it -> new HashSet<>())
                            .add(holder.id().value());
                }
                case 2 -> {
                    if (in == null) continue;
                    var who = people.get(random.nextInt(people.size()));
                    memberships.add(in.id(), who.id(), me);
                    members.computeIfAbsent(in.id(), it -> new HashSet<>())
                            .add(who.id().value());
                }
                default -> {
                    var all = new ArrayList<>(circles);
                    all.addAll(roles);
                    if (all.isEmpty()) continue;
                    var what = all.get(random.nextInt(all.size()));
                    boolean cycle = in != null && up(in.id(), parents).contains(what.id());
                    var outcome = groups.move(what.id(), in == null ? null : in.id(), me);
                    assertThat(outcome.equals(new Group.Outcome.Refused(Group.Refusal.CYCLE)))
                            .isEqualTo(cycle);
                    if (cycle) refused++;
                    if (!(outcome instanceof Group.Outcome.Done)) continue;
                    moved++;
                    parents.remove(what.id());
                    if (in != null) parents.put(what.id(), in.id());
                }
            }
        }
        assertThat(moved).isGreaterThan(20);
        assertThat(refused).isPositive();
        assertThat(counted(house)).isEqualTo(recounted(circles, roles, parents, members));
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    /** Each living group of the house with its members, as the application says. */
    private Map<GroupId, Set<UUID>> counted(Organisation house) {
        var all = new HashMap<GroupId, Set<UUID>>();
        db.sql("select id from circles.groups where organisation = :house")
                .param("house", house.id().value())
                .list((row, n) -> new GroupId(row.getObject(1, UUID.class)))
                .forEach(it -> {
                    var in = new HashSet<UUID>();
                    memberships.in(it).forEach(member -> in.add(member.person().value()));
                    if (!in.isEmpty()) all.put(it, in);
                });
        return all;
    }

    private static Map<GroupId, Set<UUID>> recounted(
            List<Group> circles, List<Group> roles, Map<GroupId, GroupId> parents, Map<GroupId, Set<UUID>> members) {
        var all = new HashMap<GroupId, Set<UUID>>();
        members.forEach((group, people) -> up(group, parents)
                .forEach(it -> all.computeIfAbsent(it, id -> new HashSet<>()).addAll(people)));
        assertThat(all.keySet())
                .allMatch(it -> circles.stream().anyMatch(c -> c.id().equals(it))
                        || roles.stream().anyMatch(r -> r.id().equals(it)));
        return all;
    }

    private static List<GroupId> up(GroupId from, Map<GroupId, GroupId> parents) {
        var path = new ArrayList<GroupId>();
        for (GroupId at = from; at != null; at = parents.get(at)) path.add(at);
        return path;
    }
}
