package org.fabcom.post;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A letter of the outbox with where it stands. */
record Sending(
        UUID id,
        String recipient,
        String name,
        String language,
        String subject,
        String plain,
        String html,
        @Nullable String unsubscribe,
        @Nullable String replyTo,
        Instant createdAt,
        State state,
        int tries,
        Instant nextTryAt,
        @Nullable Instant sentAt,
        String lastError) {

    enum State {
        WAITING,
        SENT,
        FAILED
    }
}
