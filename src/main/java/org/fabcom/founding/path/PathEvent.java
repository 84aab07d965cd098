package org.fabcom.founding.path;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Something on a path that the other founders are told.
 *
 * @param code of the question; empty: the path as a whole
 * @param by the founder who did it; null: the hour
 */
public record PathEvent(
        UUID path, String code, What what, @Nullable UUID by, Instant at) {

    public enum What {
        OPENED,
        REVEALED,
        PROPOSED,
        /** Another sentence lies on the table: what was said of the one before counts no more. */
        CHANGED,
        OBJECTED,
        DECIDED,
        REOPENED,
        /** One founder wants to set a question aside: a second one says yes or no. */
        ASIDE_ASKED,
        ASIDE,
        KEPT,
        JOINED,
        /** Somebody came with an account and took the place that was kept under a name. */
        TAKEN
    }
}
