package org.fabcom.people.leaving;

/** Why a person is erased: they asked, or they have not been here for long. */
enum Cause {
    ASKED,
    INACTIVE;

    /** As a register of erasures tells it; one that a newer program wrote was a wish. */
    static Cause of(String written) {
        return written.equals(INACTIVE.name()) ? INACTIVE : ASKED;
    }
}
