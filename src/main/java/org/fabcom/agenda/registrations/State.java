package org.fabcom.agenda.registrations;

/** Where somebody stands who wants to come. */
public enum State {
    /** The link in the mail has not been followed yet; no place is kept. */
    PENDING,
    /** On the waiting list. */
    WAITING,
    /** A place came free and is kept for a while. */
    OFFERED,
    CONFIRMED,
    CAME,
    NO_SHOW,
    /** Not there, and said so beforehand. */
    EXCUSED,
    CANCELLED,
    /** The link or the offer was not followed in time. */
    EXPIRED;

    /** Nothing more will come of it. */
    public boolean ended() {
        return this == CANCELLED || this == EXPIRED;
    }

    public boolean holdsAPlace() {
        return this == CONFIRMED || this == OFFERED || this == CAME || this == NO_SHOW || this == EXCUSED;
    }

    /** What organisers may note of somebody who held a place; {@code CONFIRMED}: nothing yet. */
    public boolean noted() {
        return this == CONFIRMED || this == CAME || this == NO_SHOW || this == EXCUSED;
    }
}
