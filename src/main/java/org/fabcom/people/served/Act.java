package org.fabcom.people.served;

import module java.base;

/** Something done for a person: « fait par X pour Y ». */
public record Act(Instant at, String actor, Kind kind, String words) {

    public enum Kind {
        REGISTERED,
        CHANGED,
        NOTE,
        ORGANISATION,
        CODE,
        CLAIMED
    }
}
