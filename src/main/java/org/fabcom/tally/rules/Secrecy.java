package org.fabcom.tally.rules;

/** Who sees who voted what (specs/governance.md §3.10). */
public enum Secrecy {
    /** Names are shown. */
    OPEN,
    /** Papers apart from names. */
    DETACHED,
    /** As detached, and each voter finds the own paper again by a tracker once all are published. */
    TRACKED,
    /** Voted elsewhere (Belenios): the roll goes out, the result comes in. */
    EXTERNAL;

    public boolean secret() {
        return this != OPEN;
    }
}
