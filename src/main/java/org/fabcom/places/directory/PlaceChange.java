package org.fabcom.places.directory;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/** One line of the history of a place: who changed what, when. {@code by}: null for an import, which names its source. */
public record PlaceChange(
        UUID id, UUID place, Act act, @Nullable PartyId by, String source, Instant at, Facts before, Facts after) {

    public enum Act {
        CREATED,
        CHANGED,
        IMPORTED,
        MERGED,
        PARTED,
        ENDED,
        REOPENED
    }

    public List<Field> fields() {
        return before.differing(after);
    }
}
