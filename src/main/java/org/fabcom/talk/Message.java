package org.fabcom.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a thread. {@code words} are null once its author withdrew it. {@code mentioned} and {@code authorName} are
 * names as they are today; {@code files} are those sent with it.
 */
public record Message(
        UUID id,
        Audience audience,
        PartyId author,
        String authorName,
        Instant at,
        @Nullable String words,
        List<String> mentioned,
        List<HeldFile> files) {

    public static final int LONGEST = 4000;

    public static final int MOST_FILES = 5;

    Message with(List<HeldFile> held) {
        return new Message(id, audience, author, authorName, at, words, mentioned, List.copyOf(held));
    }

    public boolean withdrawn() {
        return words == null;
    }
}
