package org.fabcom.market.ratings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What one side said of the other, or of the post. Given once, never changed (E59).
 *
 * @param values from −2 to +2, for criteria
 * @param comment empty when a moderator hides it
 * @param by who gave it for the author, a group for instance
 * @param answer of whom it is about, empty if there is none
 */
public record Rating(
        UUID id,
        UUID deal,
        PartyId author,
        PartyId by,
        PartyId about,
        @Nullable UUID post,
        Map<UUID, Integer> values,
        String comment,
        boolean hidden,
        String answer,
        Instant at) {

    static final int LEAST = -2;
    static final int MOST = 2;
    static final int LONGEST = 1000;
}
