package org.fabcom.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in front of the page: nobody we know, or a signed-in person with the roles and seats they hold now. Immutable;
 * made anew for each request.
 */
public record Visitor(
        @Nullable PartyId person,
        String name,
        Set<InstanceRole> roles,
        Map<PartyId, Seat> seats,
        @Nullable UUID session) {

    public static final Visitor ANONYMOUS = new Visitor(null, "", Set.of(), Map.of(), null);

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

    public Optional<Seat> seatIn(PartyId organisation) {
        return Optional.ofNullable(seats.get(organisation));
    }

    /** True if the visitor holds at least this seat in the organisation. */
    /** True if they sit so high in some organisation. */
    public boolean sits(Seat least) {
        return seats.values().stream().anyMatch(seat -> seat.atLeast(least));
    }

    public boolean sits(PartyId organisation, Seat least) {
        return seatIn(organisation).filter(seat -> seat.atLeast(least)).isPresent();
    }
}
