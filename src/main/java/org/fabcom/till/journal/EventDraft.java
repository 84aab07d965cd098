package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written in a journal.
 *
 * @param operator who does it, from the session; null: the house itself
 * @param key the same key twice writes once; null where nothing can be sent twice
 * @param said what is particular to it; no entry is null
 */
public record EventDraft(
        EventKind kind,
        @Nullable PartyId operator,
        @Nullable String key,
        Map<String, Object> said) {

    public EventDraft {
        said = Map.copyOf(said);
    }

    /** By the house itself. */
    public static EventDraft byHouse(EventKind kind, Map<String, Object> said) {
        return new EventDraft(kind, null, null, said);
    }

    /** The hash by which the same key with other content is told apart; time and number are not in it. */
    byte[] digest() {
        var all = new HashMap<String, Object>(said);
        all.put("kind", kind.name());
        return Hashes.sha256(Canonical.of(all));
    }
}
