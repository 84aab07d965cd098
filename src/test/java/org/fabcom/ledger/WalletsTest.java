package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.ledger.Purse.aKey;
import static org.fabcom.ledger.Purse.order;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose wallet is open to whom: a role with the wallet right opens that of its circle and of what lies in it, nothing else does (E57, E58). */
@FabComTest
record WalletsTest(
        Wallets wallets,
        BalanceVisibility visibility,
        Ledger ledger,
        Currencies currencies,
        Neighbours neighbours,
        Groups groups,
        Memberships memberships,
        RoleSeats roleSeats,
        Seats seats,
        Rights rights,
        Clock clock) {

    @Test
    void the_wallet_of_a_circle_is_open_to_who_holds_the_right_and_to_nobody_else() {
        var lea = neighbours.person("Léa");
        var house = neighbours.association("Le Café", lea);
        var circle = group(GroupKind.CIRCLE, "Concerts", house.id(), null, lea);
        var beside = group(GroupKind.CIRCLE, "Cuisine", house.id(), null, lea);
        assertThat(groups.becomeParty(circle.id(), as(lea))).isInstanceOf(Group.Outcome.Done.class);
        var party = groups.find(circle.id()).flatMap(Group::party).orElseThrow();
        var table = new LinkedHashMap<Person, Boolean>();
        table.put(holder("Ida", house.id(), circle, lea, Right.WALLET), true);
        table.put(holder("Eve", house.id(), circle, lea, Right.PROJECT), false);
        table.put(holder("Ugo", house.id(), circle, lea, Right.GROUP_MANAGEMENT), false);
        table.put(holder("Noé", house.id(), circle, lea, Right.INVITATION), false);
        table.put(holder("Zoé", house.id(), beside, lea, Right.values()), false);
        var tom = sitting("Tom", house.id(), lea);
        assertThat(memberships.add(circle.id(), tom.id(), as(lea))).isEmpty();
        table.put(tom, false);
        table.put(lea, false);
        table.put(neighbours.person("Ada", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR), false);
        table.put(neighbours.person("Max"), false);
        table.forEach((person, open) -> {
            assertThat(wallets.mayUse(as(person), party)).as(person.name()).isEqualTo(open);
            assertThat(wallets.of(as(person)).contains(party)).as(person.name()).isEqualTo(open);
            assertThat(visibility.mayRead(as(person), party)).as(person.name()).isEqualTo(open);
        });
        assertThat(wallets.mayUse(Visitor.ANONYMOUS, party)).isFalse();
        assertThat(wallets.of(Visitor.ANONYMOUS)).isEmpty();
    }

    @Test
    void a_group_pays_and_is_paid_like_anybody_once_it_is_a_party() {
        var lea = neighbours.person("Léa");
        var house = neighbours.association("La Scène", lea);
        var circle = group(GroupKind.CIRCLE, "Lumières", house.id(), null, lea);
        var hours = currencies
                .add(Currencies.Draft.hours("Heure " + aKey(), new Limits(-600L, 600L)), lea.id())
                .orElseThrow();
        var before = new PartyId(circle.id().value());
        assertThat(ledger.pay(order(lea.id(), before, hours, 60))).isInstanceOf(Booking.Refused.class);
        assertThat(groups.becomeParty(circle.id(), as(lea))).isInstanceOf(Group.Outcome.Done.class);
        ledger.pay(order(lea.id(), before, hours, 60)).booked();
        ledger.pay(order(before, lea.id(), hours, 15)).booked();
        assertThat(ledger.balances(before))
                .singleElement()
                .satisfies(it -> assertThat(it.available()).isEqualTo(45));
    }

    private Person holder(String name, PartyId house, Group in, Person by, Right... carries) {
        var person = sitting(name, house, by);
        var role = group(GroupKind.ROLE, "Charge de " + name, house, in, by, carries);
        assertThat(roleSeats.grant(role.id(), person.id(), Days.today(clock), null, as(by)))
                .isEmpty();
        return person;
    }

    private Person sitting(String name, PartyId house, Person by) {
        var person = neighbours.person(name);
        seats.grant(house, person.id(), Seat.MEMBER, by.id());
        return person;
    }

    private Group group(GroupKind kind, String name, PartyId house, @Nullable Group in, Person by, Right... carries) {
        var draft = new Group.Draft(name, "", Set.of(carries), Audience.HOUSE, false);
        var made = groups.create(kind, draft, house, in == null ? null : in.id(), as(by));
        assertThat(made).isInstanceOf(Group.Outcome.Done.class);
        return ((Group.Outcome.Done) made).group();
    }

    private Visitor as(Person person) {
        return new Visitor(person.id(), person.name(), rights.rolesOf(person.id()), seats.of(person.id()), null);
    }
}
