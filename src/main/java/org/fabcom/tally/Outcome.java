package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a question put to a vote has become. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    /** As much on one side as on the other: the rule announced for that decides. */
    TIED,
    /** Too few were there: never a rejection, a second call may follow. */
    NO_QUORUM,
    /** Nobody spoke for or against. */
    NO_DECISION;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
