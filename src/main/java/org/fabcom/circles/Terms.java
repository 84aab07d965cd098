package org.fabcom.circles;

/** What rooms above say of how long a role may be held. */
public interface Terms {

    /** True if nobody may hold this role without a last day. */
    boolean needsEnd(Group role);
}
