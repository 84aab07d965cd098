package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Checks;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Trees of groups, and who belongs to what in them (E53, E54). */
@FabComTest
class GroupsTest {

    private final Circus circus;
    private final Groups groups;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Sql db;
    private final Checks checks;
    private final LocalDate today;
    private Person lea;
    private Person tom;
    private Organisation house;

    GroupsTest(ApplicationContext context, Sql db, Checks checks) {
        this.circus = new Circus(context);
        this.groups = circus.groups;
        this.memberships = circus.memberships;
        this.roleSeats = circus.roleSeats;
        this.db = db;
        this.checks = checks;
        this.today = circus.today;
    }

    @BeforeEach
    void a_house_with_its_manager_and_a_member() {
        lea = circus.person("Léa");
        tom = circus.person("Tom");
        house = circus.house("Les Deux Rives", lea, tom);
    }

    @Test
    void only_a_circle_holds_other_groups() {
        var role = circus.role("Four", house, null, lea, Right.WALLET);
        var talk = circus.group(GroupKind.DISCUSSION, "Recettes", house, null, lea);
        var draft = new Group.Draft("Dedans", "", Set.of(), Audience.HOUSE, false);
        for (var holder : List.of(role, talk)) {
            assertThat(Circus.why(groups.create(GroupKind.CIRCLE, draft, house.id(), holder.id(), circus.as(lea))))
                    .isEqualTo(Group.Refusal.NOT_A_CIRCLE);
            assertThatThrownBy(() -> put(talk.equals(holder) ? role : talk, holder))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is no circle");
        }
    }

    @Test
    void a_circle_never_lies_in_itself_nor_in_what_it_holds() {
        var outer = circus.circle("Dehors", house, null, lea);
        var inner = circus.circle("Dedans", house, outer, lea);
        var innermost = circus.circle("Au fond", house, inner, lea);
        for (var to : List.of(outer, inner, innermost)) {
            assertThat(Circus.why(groups.move(outer.id(), to.id(), circus.as(lea))))
                    .isEqualTo(Group.Refusal.CYCLE);
            assertThatThrownBy(() -> put(outer, to)).isInstanceOf(DataAccessException.class);
        }
        // two moves in one statement would each be right alone
        var other = circus.circle("À côté", house, null, lea);
        assertThatThrownBy(() -> db.sql(
                                "update circles.groups set parent = case id when :a then cast(:b as uuid) else :a end"
                                        + " where id in (:a, :b)")
                        .param("a", outer.id().value(), "b", other.id().value())
                        .update())
                .hasMessageContaining("would hold itself");
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    @Test
    void groups_of_two_houses_do_not_mix() {
        var one = circus.circle("Une", house, null, lea);
        var two = circus.circle("Deux", circus.house("Maison deux", lea), null, lea);
        assertThat(Circus.why(groups.move(one.id(), two.id(), circus.as(lea)))).isEqualTo(Group.Refusal.OTHER_HOUSE);
        assertThatThrownBy(() -> put(one, two)).hasMessageContaining("same house");
    }

    @Test
    void a_moved_group_takes_its_members_along() {
        var left = circus.circle("Rive gauche", house, null, lea);
        var right = circus.circle("Rive droite", house, null, lea);
        var choir = circus.circle("Chorale", house, left, lea);
        assertThat(memberships.add(choir.id(), tom.id(), circus.as(lea))).isEmpty();
        assertThat(memberships.of(tom.id())).containsExactlyInAnyOrder(choir.id(), left.id());
        Circus.done(groups.move(choir.id(), right.id(), circus.as(lea)));
        assertThat(memberships.of(tom.id())).containsExactlyInAnyOrder(choir.id(), right.id());
        assertThat(memberships.in(left.id())).isEmpty();
        assertThat(memberships.in(right.id())).singleElement().satisfies(it -> {
            assertThat(it.direct()).isFalse();
            assertThat(it.through()).extracting(Member.Via::name).containsExactly("Chorale");
        });
    }

    @Test
    void joining_a_child_leaves_direct_memberships_as_they_are() {
        var board = circus.circle("Bureau", house, null, lea);
        assertThat(memberships.add(board.id(), tom.id(), circus.as(lea))).isEmpty();
        var child = circus.circle("Fêtes", house, board, lea);
        var role = circus.role("Musique", house, child, lea);
        assertThat(memberships.add(child.id(), tom.id(), circus.as(lea))).isEmpty();
        circus.seat(role, tom, lea, today);
        assertThat(memberships.in(board.id())).singleElement().satisfies(it -> {
            assertThat(it.direct()).isTrue();
            assertThat(it.through()).extracting(Member.Via::name).containsExactly("Fêtes", "Musique");
        });
        assertThat(memberships.remove(child.id(), tom.id(), circus.as(tom))).isEmpty();
        roleSeats
                .of(role.id())
                .forEach(
                        it -> assertThat(roleSeats.end(it.id(), circus.as(tom))).isEmpty());
        assertThat(memberships.in(board.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.direct()).isTrue());
        assertThat(memberships.of(tom.id())).containsExactly(board.id());
    }

    @Test
    void two_people_who_move_sub_trees_into_one_another_at_once_get_one_tree() throws Exception {
        var me = circus.as(lea);
        for (int round = 0; round < 8; round++) {
            var one = circus.circle("Une " + round, house, null, lea);
            var two = circus.circle("Deux " + round, house, null, lea);
            var inOne = circus.circle("Dans une", house, one, lea);
            var inTwo = circus.circle("Dans deux", house, two, lea);
            var start = new CyclicBarrier(2);
            List<Callable<Group.Outcome>> moves = List.of(
                    () -> {
                        start.await();
                        return groups.move(one.id(), inTwo.id(), me);
                    },
                    () -> {
                        start.await();
                        return groups.move(two.id(), inOne.id(), me);
                    });
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = new ArrayList<Group.Outcome>();
                for (var it : threads.invokeAll(moves)) outcomes.add(it.get());
                assertThat(outcomes)
                        .filteredOn(Group.Outcome.Done.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes).contains(new Group.Outcome.Refused(Group.Refusal.CYCLE));
            }
        }
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    /** The same in two SQL sessions that ask nobody: the base itself refuses one. */
    @Test
    void the_base_refuses_crossed_moves_even_without_the_application() throws Exception {
        for (int round = 0; round < 8; round++) {
            var one = circus.circle("Une " + round, house, null, lea);
            var two = circus.circle("Deux " + round, house, null, lea);
            var start = new CyclicBarrier(2);
            List<Callable<Boolean>> moves = List.of(() -> moved(one, two, start), () -> moved(two, one, start));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var done = new ArrayList<Boolean>();
                for (var it : threads.invokeAll(moves)) done.add(it.get());
                assertThat(done).containsExactlyInAnyOrder(true, false);
            }
        }
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    private boolean moved(Group what, Group to, CyclicBarrier start) throws Exception {
        start.await();
        try {
            put(what, to);
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("would hold itself");
            return false;
        }
    }

    private void put(Group what, Group to) {
        db.sql("update circles.groups set parent = :to where id = :id")
                .param("to", to.id().value(), "id", what.id().value())
                .update();
    }

    /** In two SQL sessions: whoever joins and whoever takes their seat away meet at the seat. */
    @Test
    void nobody_is_in_a_group_of_a_house_that_they_left_at_the_same_instant() throws Exception {
        var circle = circus.circle("La ronde", house, null, lea);
        var role = circus.role("La clé", house, circle, lea, Right.WALLET);
        for (int round = 0; round < 8; round++) {
            var guest = circus.person("Noé " + round);
            circus.member(house, guest);
            var start = new CyclicBarrier(2);
            var joins = round % 2 == 0
                    ? "insert into circles.group_member (grp, person, added_by, added_at) values (:group, :guest, :guest, now())"
                    : """
                    insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on)
                    values (gen_random_uuid(), :group, :guest, :guest, now(), current_date)""";
            var group = round % 2 == 0 ? circle : role;
            List<Callable<Boolean>> both = List.of(
                    () -> written(joins, guest, group, start, "is not of the house"),
                    () -> written(
                            "delete from people.seat where person = :guest", guest, group, start, "still belongs"));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var done = new ArrayList<Boolean>();
                for (var it : threads.invokeAll(both)) done.add(it.get());
                assertThat(done).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean written(String sql, Person guest, Group group, CyclicBarrier start, String refusal)
            throws Exception {
        start.await();
        try {
            db.sql(sql)
                    .param("guest", guest.id().value(), "group", group.id().value())
                    .update();
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining(refusal);
            return false;
        }
    }

    @Test
    void the_community_has_groups_of_its_own_that_the_coordination_looks_after() {
        var rose = circus.person("Rose", InstanceRole.COORDINATOR);
        var draft = new Group.Draft("Vélo", "", Set.of(), Audience.EVERYBODY, true);
        assertThat(Circus.why(groups.create(GroupKind.CIRCLE, draft, null, null, circus.as(tom))))
                .isEqualTo(Group.Refusal.NOT_ENTITLED);
        var bikes = Circus.done(groups.create(GroupKind.CIRCLE, draft, null, null, circus.as(rose)));
        assertThat(memberships.join(bikes.id(), circus.as(tom))).isEmpty();
        assertThat(memberships.of(tom.id())).containsExactly(bikes.id());
        assertThat(Circus.why(groups.create(GroupKind.CIRCLE, draft, null, null, circus.as(rose))))
                .isEqualTo(Group.Refusal.NAME_TAKEN);
    }

    @Test
    void an_open_group_under_a_closed_door_is_not_open() {
        var rose = circus.person("Rose", InstanceRole.COORDINATOR);
        var shut = circus.circle("Comité " + UUID.randomUUID(), null, null, rose);
        var draft = new Group.Draft("Café ouvert", "", Set.of(), Audience.EVERYBODY, true);
        var open = Circus.done(groups.create(GroupKind.DISCUSSION, draft, null, shut.id(), circus.as(rose)));
        assertThat(memberships.join(open.id(), circus.as(tom))).contains(Group.Refusal.NOT_ENTITLED);
    }
}
