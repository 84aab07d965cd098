package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.talk.Subject;
import org.jspecify.annotations.Nullable;

/** A notice as it is kept. */
public record Notice(
        UUID id,
        String kind,
        @Nullable Subject subject,
        String url,
        List<String> args,
        Instant madeAt,
        @Nullable Instant readAt) {}
