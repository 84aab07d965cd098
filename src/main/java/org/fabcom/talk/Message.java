package org.fabcom.talk;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a thread. {@code words} are null once its author withdrew it, or was erased: then the files that an
 * organisation keeps may still be there. {@code mentioned} and {@code authorName} are
 * names as they are today; {@code files} are those sent with it.
 */
public record Message(
        UUID id,
        Audience audience,
        PartyId author,
        String authorName,
        Instant at,
        boolean withdrawn,
        @Nullable String words,
        List<String> mentioned,
        List<HeldFile> files) {

    public static final int LONGEST = 4000;

    public static final int MOST_FILES = 5;

    Message with(List<HeldFile> held) {
        return new Message(id, audience, author, authorName, at, withdrawn, words, mentioned, List.copyOf(held));
    }
}
