package org.fabcom.places.listing;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list. All that is chosen must hold.
 *
 * @param bits of {@link Bits}
 * @param near the communes that are near enough, the nearest first; null where that is not asked
 */
record PlacesQuery(
        String words,
        long bits,
        @Nullable List<String> near,
        @Nullable UUID owner) {

    static final PlacesQuery EVERYTHING = new PlacesQuery("", 0, null, null);

    PlacesQuery {
        words = Plain.cut(words, 200);
    }

    /** For the full text search: each word, or its beginning; empty if none is asked. */
    String query() {
        return Fold.telling(words.replaceAll("[+#]", " ")).stream()
                .limit(12)
                .map(it -> "'" + it + "':*")
                .collect(Collectors.joining(" & "));
    }

    /** Nothing is asked but filters: counts that are kept answer. */
    boolean bitsOnly() {
        return near == null && owner == null && query().isEmpty();
    }

    PlacesQuery near(@Nullable List<String> codes) {
        return new PlacesQuery(words, bits, codes, owner);
    }
}
