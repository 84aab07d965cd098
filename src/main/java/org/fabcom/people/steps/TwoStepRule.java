package org.fabcom.people.steps;

/** Port: the instance says whether whoever holds a right must sign in with two steps. */
public interface TwoStepRule {

    boolean obligatory();
}
