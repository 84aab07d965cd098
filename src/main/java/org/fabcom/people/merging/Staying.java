package org.fabcom.people.merging;

import module java.base;
import org.fabcom.kernel.PartyId;

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

    boolean contains(PartyId person) {
        return people.contains(person);
    }

    /** Neither that some of these stay nor that nobody does. */
    boolean unsaid(Collection<PartyId> some) {
        return !some.isEmpty() && !nobody && some.stream().noneMatch(people::contains);
    }

    /** Some stay, and nobody does. */
    boolean contradicts() {
        return nobody && !people.isEmpty();
    }
}
