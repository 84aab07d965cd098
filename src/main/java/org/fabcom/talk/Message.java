package org.fabcom.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a thread. {@code words} are null once its author withdrew it. {@code mentioned} and {@code authorName} are
 * names as they are today.
 */
public record Message(
        UUID id,
        Audience audience,
        PartyId author,
        String authorName,
        Instant at,
        @Nullable String words,
        List<String> mentioned) {

    public static final int LONGEST = 4000;

    public boolean withdrawn() {
        return words == null;
    }
}
