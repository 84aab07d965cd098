package org.fabcom.circles;

/** Who sees that a group exists; what lies in it is never seen by more people than it. */
public enum Audience {
    EVERYBODY,
    /** The people of the organisation; of a group of the community, whoever has an account. */
    HOUSE,
    /** Its members, those of what lies in it, and who is entitled to manage it. */
    MEMBERS
}
