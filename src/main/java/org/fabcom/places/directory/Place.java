package org.fabcom.places.directory;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are helped with digital tools. Immutable.
 *
 * @param exportId its id in the file of the standard
 * @param said what its source said last; null if it was written down here
 * @param mergedInto the place it was found to be
 * @param endedAt since when it is known to be no more
 */
public record Place(
        UUID id,
        String exportId,
        Facts facts,
        @Nullable PartyId owner,
        @Nullable Facts said,
        @Nullable UUID mergedInto,
        @Nullable Instant endedAt,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static String path(UUID id) {
        return "/lieux/" + id;
    }

    public String url() {
        return path(id);
    }

    public String town() {
        return facts.town();
    }

    /** The day to tell of it: that of its source, else that on which somebody wrote here; none where neither says any. */
    public Optional<LocalDate> day() {
        var told = facts.updated();
        if (told != null) return Optional.of(told);
        return facts.equals(said) ? Optional.empty() : Optional.of(LocalDate.ofInstant(changedAt, Days.ZONE));
    }

    /** What keeps it out of the files that require it. */
    public List<Field> lacking() {
        return Stream.concat(facts.lacking().stream(), day().isEmpty() ? Stream.of(Field.UPDATED) : Stream.empty())
                .toList();
    }

    public boolean shown() {
        return mergedInto == null && endedAt == null;
    }

    public Place saying(Facts next, Instant at) {
        return new Place(id, exportId, next, owner, said, mergedInto, endedAt, version + 1, createdAt, at);
    }

    public Place from(Facts source) {
        return new Place(id, exportId, facts, owner, source, mergedInto, endedAt, version, createdAt, changedAt);
    }

    Place ownedBy(@Nullable PartyId next) {
        return new Place(id, exportId, facts, next, said, mergedInto, endedAt, version, createdAt, changedAt);
    }

    public Place into(@Nullable UUID kept) {
        return new Place(id, exportId, facts, owner, said, kept, endedAt, version, createdAt, changedAt);
    }

    Place ended(@Nullable Instant at) {
        return new Place(id, exportId, facts, owner, said, mergedInto, at, version, createdAt, changedAt);
    }
}
