package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Somebody said something of a relation for one of its sides; the other side is told. */
record RelationMoved(UUID relation, Step step, PartyId side, PartyId by, Instant at) {

    /** What was said. */
    enum Step {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        TAKEN_BACK,
        ENDED
    }
}
