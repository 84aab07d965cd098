package org.fabcom.cases;

import module java.base;

/** Where a case stands; the order is that of the path. */
public enum CaseState {
    NEW,
    QUALIFIED,
    ASSIGNED,
    DIAGNOSIS,
    REPORTED,
    PRIORITISED,
    UNDER_WAY,
    FOLLOW_UP,
    CLOSED,
    REDIRECTED,
    DROPPED;

    /** Somebody accompanies, and it is not over. */
    public static final Set<CaseState> ACCOMPANIED =
            EnumSet.of(ASSIGNED, DIAGNOSIS, REPORTED, PRIORITISED, UNDER_WAY, FOLLOW_UP);

    /** Waits for the coordinator. */
    public static final Set<CaseState> QUEUE = EnumSet.of(NEW, QUALIFIED);

    public boolean ended() {
        return this == CLOSED || this == REDIRECTED || this == DROPPED;
    }

    public boolean accompanied() {
        return ACCOMPANIED.contains(this);
    }
}
