package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Signed minutes, or an addendum to some: never changed.
 *
 * @param amends of an addendum: what it completes or corrects
 * @param sha256 of the file
 * @param previous sha256 of the number before in this body; empty for the first
 * @param secretary null: too few came to name one, the other signed alone
 */
public record SignedMinutes(
        UUID id,
        UUID body,
        int number,
        UUID assembly,
        @Nullable UUID amends,
        String title,
        String sha256,
        String previous,
        PartyId chair,
        @Nullable PartyId secretary,
        Instant signedAt) {

    public String url() {
        return "/agora/assemblees/" + assembly + "/pv/" + number + ".pdf";
    }
}
