package org.fabcom.people.served;

import java.time.Instant;

/** Something done for a person: « fait par X pour Y ». */
record Act(Instant at, String actor, Kind kind, String words) {

    enum Kind {
        REGISTERED,
        CHANGED,
        NOTE,
        ORGANISATION,
        CODE,
        CLAIMED
    }
}
