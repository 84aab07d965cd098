package org.fabcom.people.leaving;

/** Why a person is erased: they asked, or they have not been here for long. */
enum Cause {
    ASKED,
    INACTIVE
}
