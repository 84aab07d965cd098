package org.fabcom.agenda;

import module java.base;

/** Keeps details of people beside dates. A year after a date they go and the counts stay: one job asks all of these each night. */
public interface Forgetting {

    /** Of how many rows something went. */
    int forget(Instant endedBefore);
}
