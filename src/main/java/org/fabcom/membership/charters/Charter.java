package org.fabcom.membership.charters;

import module java.base;
import org.fabcom.kernel.PartyId;

/** A version of what members accept; it never changes. {@code graceUntil}: until then those who signed an older one are asked. */
public record Charter(
        UUID id,
        PartyId organisation,
        int version,
        String title,
        String content,
        String sha256,
        LocalDate publishedOn,
        LocalDate graceUntil) {

    public String url() {
        return "/adherer/" + organisation + "/charte/" + version;
    }

    /** How a member stands with the last version. */
    public enum Standing {
        SIGNED,
        /** To be signed; the time for it is not over. */
        PENDING,
        /** Another version only. */
        OLDER,
        NEVER
    }
}
