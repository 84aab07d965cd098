package org.fabcom.talk.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
