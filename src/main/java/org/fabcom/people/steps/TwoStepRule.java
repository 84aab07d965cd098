package org.fabcom.people.steps;

import module java.base;

/** Port: the instance says whether whoever holds a right must sign in with two steps. */
public interface TwoStepRule {

    boolean obligatory();

    /** The day from which it counts, if that is still to come. */
    default Optional<LocalDate> later() {
        return Optional.empty();
    }
}
