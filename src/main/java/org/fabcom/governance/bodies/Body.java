package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Those who decide together.
 *
 * @param organisation null: a circle of the community
 * @param circle null: the whole organisation
 * @param name as it is called today
 */
public record Body(
        UUID id, @Nullable PartyId organisation, @Nullable GroupId circle, String name) {

    /** Its organisation. Throws NullPointerException for a circle of the community. */
    PartyId house() {
        return Objects.requireNonNull(organisation);
    }

    /** Where its page is. */
    public String url() {
        return url(id);
    }

    public static String url(UUID id) {
        return "/agora/" + id;
    }
}
