package org.fabcom.talk;

import module java.base;

/** What came of saying something. */
public sealed interface Said {

    record Posted(UUID message) implements Said {}

    /** The same form came twice: nothing more was written. */
    record Already(UUID message) implements Said {}

    record Refused(Why why) implements Said {}

    enum Why {
        BLANK,
        TOO_LONG,
        /** It looks like a password, a key, a card's number. */
        CREDENTIAL,
        /** Somebody was called upon who would not read it. */
        NOT_A_READER,
        /** More files than one message takes. */
        TOO_MANY_FILES,
        /** Files kept from the form before are not there any more: chosen again, they are taken. */
        FILES_GONE,
        /** The files do not fit in what the organisation may keep. */
        NO_ROOM
    }
}
