package org.fabcom.catalogue.licences;

import module java.base;

/** What a licence lets one do, computed from its expression with the SPDX list (statements A2, C18). */
public enum Freeness {
    /** Approved by the OSI or free for the FSF. */
    FREE,
    /** The source can be read but its use is restricted. */
    VISIBLE,
    /** Neither free nor visible. */
    CLOSED,
    /** No licence known, or one that cannot be read. */
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Freeness of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
