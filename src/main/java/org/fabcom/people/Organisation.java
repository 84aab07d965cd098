package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Registration;

/** A group that acts as one: association, shop, co-operative… {@code version} grows by one at each change. */
public record Organisation(
        PartyId id,
        String name,
        Trade trade,
        Registration registration,
        Commune commune,
        PartyId createdBy,
        Instant createdAt,
        int version) {

    /** What a person says of it. */
    public record Draft(String name, Trade trade, Registration registration, Commune commune) {

        public Draft {
            name = Plain.line(name);
        }
    }

    /** What came of writing it down. */
    public sealed interface Outcome {

        record Done(Organisation organisation) implements Outcome {}

        /** Another organisation already has this SIRET or RNA. */
        record NumberTaken() implements Outcome {}

        /** Someone else changed it meanwhile. */
        record TooLate() implements Outcome {}
    }
}
