package org.fabcom.kernel;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Who is in front of the page: nobody we know, or a signed-in person with the roles and seats they hold now. Immutable;
 * made anew for each request.
 *
 * @param asleep true if they have rights that do nothing here, since they signed in with one step where two are wanted: roles are
 *     gone, seats are those of a member
 */
public record Visitor(
        @Nullable PartyId person,
        String name,
        Set<InstanceRole> roles,
        Map<PartyId, Seat> seats,
        @Nullable UUID session,
        boolean asleep) {

    public static final Visitor ANONYMOUS = new Visitor(null, "", Set.of(), Map.of(), null);

    public Visitor(
            @Nullable PartyId person,
            String name,
            Set<InstanceRole> roles,
            Map<PartyId, Seat> seats,
            @Nullable UUID session) {
        this(person, name, roles, seats, session, false);
    }

    public Visitor {
        roles = Set.copyOf(roles);
        seats = Map.copyOf(seats);
    }

    public boolean signedIn() {
        return person != null;
    }

    /** The signed-in person. Throws IllegalStateException for a visitor whom the access rule should have stopped. */
    public PartyId party() {
        if (person == null) throw new IllegalStateException("not signed in");
        return person;
    }

    public boolean is(InstanceRole role) {
        return roles.contains(role);
    }

    /** The same person as a simple member. */
    public Visitor sleeping() {
        var members = new HashMap<PartyId, Seat>();
        seats.keySet().forEach(it -> members.put(it, Seat.MEMBER));
        return new Visitor(person, name, Set.of(), members, session, true);
    }

    /** The same person with all that they hold. */
    public Visitor awake() {
        return new Visitor(person, name, roles, seats, session, false);
    }

    /** The same person with the seat they hold in this organisation, and none elsewhere. */
    public Visitor at(PartyId organisation) {
        var here = new HashMap<PartyId, Seat>();
        seatIn(organisation).ifPresent(it -> here.put(organisation, it));
        return new Visitor(person, name, roles, here, session, asleep);
    }

    public Optional<Seat> seatIn(PartyId organisation) {
        return Optional.ofNullable(seats.get(organisation));
    }

    /** True if they sit so high in some organisation. */
    public boolean sits(Seat least) {
        return seats.values().stream().anyMatch(seat -> seat.atLeast(least));
    }

    /** True if the visitor holds at least this seat in the organisation. */
    public boolean sits(PartyId organisation, Seat least) {
        return seatIn(organisation).filter(seat -> seat.atLeast(least)).isPresent();
    }
}
