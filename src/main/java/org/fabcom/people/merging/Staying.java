package org.fabcom.people.merging;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.merging.OrganisationMerges.Outcome;

/**
 * Who of those that sit in one of two organisations sits in both once they are one, as somebody said it: nobody goes out by silence.
 *
 * @param nobody said of nobody at all, which is never left unsaid
 */
record Staying(Set<PartyId> people, boolean nobody) {

    static final Staying NOBODY = new Staying(Set.of(), true);

    Staying {
        people = Set.copyOf(people);
    }

    static Staying of(PartyId... people) {
        return new Staying(Set.of(people), false);
    }

    boolean contains(PartyId person) {
        return people.contains(person);
    }

    /** What is wrong with it, said of these. */
    Optional<Outcome> refusal(Collection<PartyId> some) {
        if (some.isEmpty()) return Optional.empty();
        if (nobody) return people.isEmpty() ? Optional.empty() : Optional.of(Outcome.SOME_AND_NOBODY);
        return some.stream().anyMatch(people::contains) ? Optional.empty() : Optional.of(Outcome.WHO_UNSAID);
    }
}
