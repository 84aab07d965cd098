package org.fabcom.membership;

/** How a membership ended. */
public enum EndCause {
    RESIGNED,
    /** After being heard only. */
    EXCLUDED,
    DECEASED,
    DISSOLVED,
    /** For dues that were never paid, where the statutes say so. */
    STRUCK_OFF
}
