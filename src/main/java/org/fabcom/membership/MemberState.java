package org.fabcom.membership;

import module java.base;

/** Where a member stands; before, there is an application. */
public enum MemberState {
    /** Accepted, and something is still to be done: the first dues. */
    ADMITTED,
    ACTIVE,
    /** Dues are late. */
    LATE,
    SUSPENDED,
    ENDED;

    /** What may follow; a member who ended comes back only where the end was a mistake or was lifted. */
    Set<MemberState> next() {
        return switch (this) {
            case ADMITTED -> Set.of(ACTIVE, ENDED);
            case ACTIVE -> Set.of(LATE, SUSPENDED, ENDED);
            case LATE -> Set.of(ACTIVE, SUSPENDED, ENDED);
            case SUSPENDED -> Set.of(ACTIVE, ENDED);
            case ENDED -> Set.of(ACTIVE);
        };
    }
}
