package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The world of the tests of groups, in short words: houses and their people, and whoever builds the tree is named once. */
public final class Circus {

    final Groups groups;
    final Memberships memberships;
    final RoleSeats roleSeats;
    final Seats seats;
    final LocalDate today;
    final Rights rights;
    private final Neighbours neighbours;

    public Circus(ApplicationContext beans) {
        groups = beans.getBean(Groups.class);
        memberships = beans.getBean(Memberships.class);
        roleSeats = beans.getBean(RoleSeats.class);
        seats = beans.getBean(Seats.class);
        rights = beans.getBean(Rights.class);
        neighbours = beans.getBean(Neighbours.class);
        today = Days.today(beans.getBean(Clock.class));
    }

    public Person person(String name, InstanceRole... roles) {
        return neighbours.person(name, roles);
    }

    public Organisation house(String name, Person manager, Person... members) {
        var house = neighbours.association(name, manager);
        for (var it : members) member(house, it);
        return house;
    }

    public void member(Organisation house, Person person) {
        neighbours.seat(house, person, Seat.MEMBER);
    }

    /** The person as they are now. */
    public Visitor as(Person person) {
        return new Visitor(person.id(), person.name(), rights.rolesOf(person.id()), seats.of(person.id()), null);
    }

    public Group group(
            GroupKind kind,
            String name,
            @Nullable Organisation house,
            @Nullable Group in,
            Person by,
            Right... carries) {
        var draft = new Group.Draft(name, "", Set.of(carries), Audience.HOUSE, false);
        return done(groups.create(kind, draft, house == null ? null : house.id(), in == null ? null : in.id(), as(by)));
    }

    public Group circle(String name, @Nullable Organisation house, @Nullable Group in, Person by) {
        return group(GroupKind.CIRCLE, name, house, in, by);
    }

    public Group role(String name, @Nullable Organisation house, @Nullable Group in, Person by, Right... carries) {
        return group(GroupKind.ROLE, name, house, in, by, carries);
    }

    public void seat(Group role, Person person, Person by, LocalDate today) {
        var refused = roleSeats.grant(role.id(), person.id(), today, null, as(by));
        if (refused.isPresent()) throw new AssertionError(refused.get());
    }

    public static Group done(Group.Outcome outcome) {
        return switch (outcome) {
            case Group.Outcome.Done done -> done.group();
            case Group.Outcome.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    public static Group.Refusal why(Group.Outcome outcome) {
        return switch (outcome) {
            case Group.Outcome.Done done -> throw new AssertionError(done.group());
            case Group.Outcome.Refused refused -> refused.why();
        };
    }
}
