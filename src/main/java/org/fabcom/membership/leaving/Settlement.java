package org.fabcom.membership.leaving;

/** What was agreed about what a member who leaves owes, or is owed. {@code NOTHING}: there was nothing. */
enum Settlement {
    NOTHING,
    PAID,
    WAIVED,
    REFUNDED,
    /** It is still owed, and asked for. */
    OWED
}
