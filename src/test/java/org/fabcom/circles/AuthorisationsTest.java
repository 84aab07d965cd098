package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may act for whom: by a seat, by a role, from day to day, never by following (E55–E58). */
@FabComTest
class AuthorisationsTest {

    private final Circus circus;
    private final Groups groups;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Authorisations authorisations;
    private final RightsJournal journal;
    private final Sql db;
    private final Clock clock;
    private final ApplicationContext context;
    private final LocalDate today;
    private Person lea;
    private Person ida;
    private Organisation house;

    AuthorisationsTest(
            ApplicationContext context, Authorisations authorisations, RightsJournal journal, Sql db, Clock clock) {
        this.circus = new Circus(context);
        this.groups = circus.groups;
        this.memberships = circus.memberships;
        this.roleSeats = circus.roleSeats;
        this.authorisations = authorisations;
        this.journal = journal;
        this.db = db;
        this.clock = clock;
        this.context = context;
        this.today = circus.today;
    }

    @BeforeEach
    void a_house_with_its_manager_and_a_member() {
        lea = circus.person("Léa");
        ida = circus.person("Ida");
        house = circus.house("La Treille", lea, ida);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_right_held_through_a_role_reaches_its_circle_and_what_lies_in_it_not_beside_nor_above(Right right) {
        var above = circus.circle("Au-dessus", house, null, lea);
        var circle = circus.circle("Le cercle", house, above, lea);
        var beside = circus.circle("À côté", house, above, lea);
        var below = circus.circle("Dedans", house, circle, lea);
        var deeper = circus.circle("Plus loin", house, below, lea);
        var role = circus.role("Charge", house, circle, lea, right);
        circus.seat(role, ida, lea, today);
        for (var it : List.of(circle, below, deeper, role))
            assertThat(authorisations.may(circus.as(ida), right, it))
                    .as(it.name())
                    .isTrue();
        for (var it : List.of(above, beside))
            assertThat(authorisations.may(circus.as(ida), right, it))
                    .as(it.name())
                    .isFalse();
        for (var other : Right.values())
            assertThat(authorisations.may(circus.as(ida), other, circle)).isEqualTo(other == right);
        assertThat(authorisations.may(circus.as(ida), right, house.id())).isFalse();
        // moved away, what lay in the circle is no longer hers
        Circus.done(groups.move(below.id(), beside.id(), circus.as(lea)));
        assertThat(authorisations.may(circus.as(ida), right, deeper)).isFalse();
    }

    @Test
    void nobody_gets_a_right_by_following_or_belonging() {
        var circle = circus.circle("Cercle", house, null, lea);
        var role = circus.role("Caisse", house, circle, lea, Right.values());
        assertThat(memberships.add(circle.id(), ida.id(), circus.as(lea))).isEmpty();
        // a role is not joined, neither by the door nor through the base
        assertThat(memberships.add(role.id(), ida.id(), circus.as(lea))).contains(Group.Refusal.NOT_FOR_ROLES);
        assertThat(memberships.join(role.id(), circus.as(ida))).contains(Group.Refusal.NOT_ENTITLED);
        assertThatThrownBy(() -> db.sql("insert into circles.group_member values (:grp, :person, :person, now())")
                        .param("grp", role.id().value(), "person", ida.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(roleSeats.grant(role.id(), ida.id(), today, null, circus.as(ida)))
                .contains(Group.Refusal.NOT_ENTITLED);
        for (var right : Right.values()) {
            assertThat(authorisations.may(circus.as(ida), right, circle)).isFalse();
            assertThat(authorisations.may(Visitor.ANONYMOUS, right, circle)).isFalse();
        }
    }

    @Test
    void a_seat_entitles_from_its_first_day_to_its_last() {
        var circle = circus.circle("Cercle", house, null, lea);
        var role = circus.role("Garde", house, circle, lea, Right.WALLET);
        assertThat(roleSeats.grant(role.id(), ida.id(), today.minusDays(1), null, circus.as(lea)))
                .contains(Group.Refusal.DATES);
        assertThat(roleSeats.grant(role.id(), ida.id(), today, today.minusDays(1), circus.as(lea)))
                .contains(Group.Refusal.DATES);
        assertThat(roleSeats.grant(role.id(), ida.id(), today.plusDays(1), today.plusDays(2), circus.as(lea)))
                .isEmpty();
        assertThat(roleSeats.grant(role.id(), ida.id(), today, null, circus.as(lea)))
                .contains(Group.Refusal.ALREADY);
        assertThat(on(1).may(circus.as(ida), Right.WALLET, circle)).isTrue();
        assertThat(on(2).may(circus.as(ida), Right.WALLET, circle)).isTrue();
        assertThat(on(0).may(circus.as(ida), Right.WALLET, circle)).isFalse();
        assertThat(on(3).may(circus.as(ida), Right.WALLET, circle)).isFalse();
    }

    @Test
    void a_seat_whose_last_day_has_passed_is_written_down_and_can_be_given_again() {
        var role = circus.role("Vannes", house, null, lea, Right.PROJECT);
        db.sql("""
                insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on)
                values (gen_random_uuid(), :role, :lea, :lea, now() - interval '9 days', current_date - 9, current_date - 2)
                """).param("role", role.id().value(), "lea", lea.id().value()).update();
        assertThat(roleSeats.grant(role.id(), lea.id(), today, null, circus.as(lea)))
                .isEmpty();
        assertThat(roleSeats.of(role.id())).hasSize(2);
        assertThat(journal.ofGroups(
                        groups.within(List.of(role.id())).stream()
                                .map(GroupId::value)
                                .toList(),
                        0,
                        10))
                .extracting(RightsChange::act)
                .startsWith(RightsChange.Act.GROUP_SEAT_GRANTED, RightsChange.Act.GROUP_SEAT_EXPIRED);
        assertThat(roleSeats.expire()).isZero();
    }

    @Test
    void a_role_that_lies_directly_in_an_organisation_acts_for_the_organisation_and_all_its_groups() {
        var circle = Circus.done(
                groups.becomeParty(circus.circle("Marché", house, null, lea).id(), circus.as(lea)));
        var party = circle.party().orElseThrow();
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, house.id())).isFalse();
        circus.seat(circus.role("Trésorerie", house, null, lea, Right.WALLET), ida, lea, today);
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, house.id())).isTrue();
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, party)).isTrue();
        assertThat(authorisations.may(circus.as(ida), Right.GROUP_MANAGEMENT, house.id()))
                .isFalse();
        assertThat(authorisations.parties(circus.as(ida), Right.WALLET))
                .extracting(Represented::name)
                .containsExactly("Ida", house.name(), "Marché");
        assertThat(authorisations.parties(circus.as(ida), Right.PROJECT))
                .extracting(Represented::kind)
                .containsExactly(Represented.Kind.PERSON);
    }

    @Test
    void managers_of_an_organisation_act_for_it_and_look_after_its_groups_but_open_no_wallet_of_theirs() {
        var circle = Circus.done(
                groups.becomeParty(circus.circle("Péage", house, null, lea).id(), circus.as(lea)));
        assertThat(authorisations.may(circus.as(lea), Right.WALLET, house.id())).isTrue();
        assertThat(authorisations.may(circus.as(lea), Right.GROUP_MANAGEMENT, circle))
                .isTrue();
        assertThat(authorisations.may(circus.as(lea), Right.WALLET, circle)).isFalse();
        assertThat(authorisations.may(
                        circus.as(lea), Right.WALLET, circle.party().orElseThrow()))
                .isFalse();
        var stranger = circus.person("Hugo", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR);
        for (var right : Right.values()) {
            assertThat(authorisations.may(circus.as(stranger), right, circle)).isFalse();
            assertThat(authorisations.may(circus.as(stranger), right, house.id()))
                    .isFalse();
            assertThat(authorisations.may(circus.as(stranger), right, lea.id())).isFalse();
            assertThat(authorisations.may(circus.as(lea), right, lea.id())).isTrue();
            assertThat(authorisations.may(circus.as(lea), right, new PartyId(new java.util.UUID(1, 1))))
                    .isFalse();
        }
    }

    @Test
    void who_leaves_the_organisation_leaves_its_groups_and_gets_nothing_back_on_return() {
        var circle = circus.circle("Cercle", house, null, lea);
        circus.seat(circus.role("Charge", house, circle, lea, Right.values()), ida, lea, today);
        assertThat(memberships.add(circle.id(), ida.id(), circus.as(lea))).isEmpty();
        // the base alone refuses to let somebody go who still holds something
        assertThatThrownBy(() -> db.sql("delete from people.seat where person = :ida")
                        .param("ida", ida.id().value())
                        .update())
                .hasMessageContaining("still belongs");
        circus.seats.remove(house.id(), ida.id(), lea.id());
        assertThat(memberships.of(ida.id())).isEmpty();
        circus.member(house, ida);
        assertThat(memberships.of(ida.id())).isEmpty();
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, circle)).isFalse();
        assertThat(journal.ofGroups(
                        groups.within(List.of(circle.id())).stream()
                                .map(GroupId::value)
                                .toList(),
                        0,
                        10))
                .extracting(RightsChange::act)
                .contains(RightsChange.Act.GROUP_MEMBER_REMOVED, RightsChange.Act.GROUP_SEAT_ENDED);
    }

    @Test
    void a_closed_circle_entitles_to_nothing_and_opens_again_as_it_was() {
        var circle = circus.circle("Cercle", house, null, lea);
        var role = circus.role("Charge", house, circle, lea, Right.WALLET, Right.GROUP_MANAGEMENT);
        circus.seat(role, ida, lea, today);
        Circus.done(groups.close(circle.id(), circus.as(ida)));
        assertThat(authorisations.may(
                        circus.as(ida), Right.WALLET, groups.find(circle.id()).orElseThrow()))
                .isFalse();
        assertThat(Circus.why(groups.reopen(circle.id(), circus.as(ida)))).isEqualTo(Group.Refusal.NOT_ENTITLED);
        assertThat(Circus.why(groups.reopen(role.id(), circus.as(lea)))).isEqualTo(Group.Refusal.CLOSED);
        assertThatThrownBy(() -> db.sql("update circles.groups set closed_at = null where id = :id")
                        .param("id", role.id().value())
                        .update())
                .hasMessageContaining("closed one");
        Circus.done(groups.reopen(circle.id(), circus.as(lea)));
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, circle)).isTrue();
    }

    @Test
    void a_group_is_not_taken_from_under_those_who_look_after_it() {
        var above = circus.circle("Au-dessus", house, null, lea);
        var circle = circus.circle("Le sien", house, above, lea);
        circus.seat(circus.role("Charge", house, circle, lea, Right.GROUP_MANAGEMENT), ida, lea, today);
        assertThat(Circus.why(groups.move(circle.id(), null, circus.as(ida)))).isEqualTo(Group.Refusal.NOT_ENTITLED);
        var inner = circus.circle("Dedans", house, circle, ida);
        assertThat(Circus.why(groups.move(inner.id(), above.id(), circus.as(ida))))
                .isEqualTo(Group.Refusal.NOT_ENTITLED);
    }

    private Authorisations on(int days) {
        var then = Clock.fixed(clock.instant().plus(Duration.ofDays(days)), ZoneId.of("Europe/Paris"));
        return new Authorisations(new Sql(context.getBean(JdbcClient.class), then), circus.seats, circus.rights);
    }
}
