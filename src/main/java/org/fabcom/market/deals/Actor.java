package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.Sight;

/** Who acts, and for whom they may: themselves, organisations and groups whose wallet they may use. */
public record Actor(PartyId person, Set<PartyId> parties) {

    public Actor {
        parties = Set.copyOf(parties);
    }

    /** A person for themselves alone. */
    public static Actor self(PartyId person) {
        return new Actor(person, Set.of(person));
    }

    public static Actor of(Sight sight) {
        return new Actor(java.util.Objects.requireNonNull(sight.person()), sight.acting());
    }

    boolean may(PartyId party) {
        return parties.contains(party);
    }
}
