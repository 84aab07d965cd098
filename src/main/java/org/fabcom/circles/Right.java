package org.fabcom.circles;

/** What a role entitles to, in its circle and all that lies in it, not beside nor above (E56, E57). */
public enum Right {
    /** Adds members and invites. */
    INVITATION,
    /** Creates, edits, moves and closes groups, and says who holds which role. */
    GROUP_MANAGEMENT,
    /** Pays, posts, replies and rates for the party. */
    WALLET,
    /** Edits its projects. */
    PROJECT
}
