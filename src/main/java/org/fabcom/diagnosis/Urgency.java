package org.fabcom.diagnosis;

/** What decides the rank of a tool before its score does, the first to treat first. */
public enum Urgency {
    /** Somebody who left holds the account. */
    HOLDER_GONE,
    /** The service is closed, or its last day is known. */
    CLOSED,
    /** A limit is near, or several risks are high. */
    FIRST,
    /** One risk is high. */
    PRESSING,
    /** Nothing but the score. */
    SCORE,
    /** Nobody here knows it. */
    UNRECOGNISED,
    FREE;

    static Urgency of(Item it) {
        return switch (it.danger()) {
            case HOLDER_GONE -> HOLDER_GONE;
            case CLOSED -> CLOSED;
            case NONE ->
                switch (it.verdict()) {
                    case FIRST -> FIRST;
                    case UNRECOGNISED -> UNRECOGNISED;
                    case FREE -> FREE;
                    case NEXT, GENTLY, KEEP, NOTHING_TO_MOVE -> it.pressing() ? PRESSING : SCORE;
                };
        };
    }
}
