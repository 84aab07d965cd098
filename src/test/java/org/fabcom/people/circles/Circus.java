package org.fabcom.people.circles;

import java.util.Set;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;

/** Short words for the tests of groups: whoever builds the tree is named once. */
public final class Circus {

    private final Groups groups;
    private final RoleSeats roleSeats;
    private final Seats seats;
    private final Rights rights;

    public Circus(Groups groups, RoleSeats roleSeats, Seats seats, Rights rights) {
        this.groups = groups;
        this.roleSeats = roleSeats;
        this.seats = seats;
        this.rights = rights;
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

    public void seat(Group role, Person person, Person by, java.time.LocalDate today) {
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
