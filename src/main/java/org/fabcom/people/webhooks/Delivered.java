package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.imports.fetching.Fetching.Why;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to one address, with how it went.
 *
 * @param status what was answered last; null: nothing
 * @param why why nothing was answered
 */
record Delivered(
        UUID id,
        UUID webhook,
        String kind,
        String body,
        Instant happenedAt,
        State state,
        int tries,
        Instant nextTryAt,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable Integer milliseconds,
        @Nullable Why why) {

    enum State {
        WAITING,
        DONE,
        FAILED
    }

    /** It was not taken, and is sent again. */
    boolean retried() {
        return state == State.WAITING && triedAt != null && tries > 0;
    }

    /** The same however often it is sent. */
    static String messageId(UUID delivery) {
        return "msg_" + delivery;
    }
}
