package org.fabcom.membership;

import org.fabcom.kernel.PartyId;

/**
 * That an organisation keeps its members here. {@code version} grows by one at each change.
 *
 * @param duesFirst whoever is admitted is active with the first dues only
 * @param hearingDays between the letter that convenes a member and the hearing before an exclusion
 */
public record Register(
        PartyId organisation, Entry entry, String welcome, boolean duesFirst, int hearingDays, int version) {

    public static final String PATH = "/structures/{organisation}/adherents";

    /** How one joins. */
    public enum Entry {
        /** The board answers. */
        ASKED,
        /** Whoever asks is a member at once. */
        OPEN,
        /** Only the desk enters members. */
        CLOSED
    }

    public static String url(PartyId organisation) {
        return "/structures/" + organisation + "/adherents";
    }
}
