package org.fabcom.kernel;

/** A person's place in an organisation, from the least to the most entitled. */
public enum Seat {
    MEMBER,
    REFERENT,
    MANAGER;

    /** True if this seat entitles to what the other one does. */
    public boolean atLeast(Seat other) {
        return compareTo(other) >= 0;
    }
}
