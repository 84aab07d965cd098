package org.fabcom.people.numbers;

import module java.base;

/** By which official number an organisation is known; some have none, and say so. */
public sealed interface Registration permits Siret, Rna, Registration.NotDeclared {

    /** A group of people, or an activity not yet registered. */
    record NotDeclared() implements Registration {}

    Registration NOT_DECLARED = new NotDeclared();

    default Optional<String> siretNumber() {
        return this instanceof Siret siret ? Optional.of(siret.digits()) : Optional.empty();
    }

    default Optional<String> rnaNumber() {
        return this instanceof Rna rna ? Optional.of(rna.number()) : Optional.empty();
    }
}
