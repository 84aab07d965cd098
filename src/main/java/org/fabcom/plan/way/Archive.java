package org.fabcom.plan.way;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The export that the organisation declares it keeps: of which day, where, who looks after it. The file stays with them;
 * only its fingerprint may be noted.
 */
public record Archive(
        LocalDate dated,
        String place,
        String keeper,
        @Nullable String sha256) {

    static final int LONGEST = 200;

    boolean complete() {
        return said(place) && said(keeper);
    }

    boolean fingerprinted() {
        return sha256 == null || sha256.matches("[0-9a-f]{64}");
    }

    private static boolean said(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
