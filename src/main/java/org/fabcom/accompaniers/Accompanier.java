package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the directory.
 *
 * @param party null for one whom a coordinator points at, with the page where that was read
 * @param host the host of the catalogue that they are
 */
public record Accompanier(
        UUID id,
        @Nullable PartyId party,
        Kind kind,
        @Nullable UUID host,
        String name,
        Description said,
        @Nullable Pointer pointer,
        boolean hidden,
        Instant saidAt,
        int version) {

    public static final String PATH = "/accompagnateurs";

    /** In an address: the accompaniment for which somebody is looked for. */
    public static final String CASE = "dossier";

    public enum Kind {
        PERSON,
        ORGANISATION,
        HOST
    }

    /** The public page that says it exists. */
    public record Pointer(String url, String title, LocalDate readOn) {}

    public String url() {
        return PATH + "/" + id;
    }

    static Kind kind(@Nullable String partyKind, @Nullable UUID host) {
        if (host != null) return Kind.HOST;
        return "PERSON".equals(partyKind) ? Kind.PERSON : Kind.ORGANISATION;
    }
}
