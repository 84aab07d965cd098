package org.fabcom.commons;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was given to all.
 *
 * @param caseId null if it came from elsewhere; then {@code foreignId} names it there
 * @param credit how those who did it wish to be named
 * @param withdrawnAt since when it is shown no more
 */
public record SharedPlan(
        UUID id,
        @Nullable CaseId caseId,
        @Nullable String foreignId,
        Licence licence,
        String credit,
        Story story,
        PartyId publishedBy,
        Instant publishedAt,
        @Nullable Instant withdrawnAt,
        Uses uses) {

    public static final String PATH = "/plans";

    /** In so many accompaniments it was taken up, so many of which arrived, wholly or in part; others are still going on. */
    public record Uses(long taken, long arrived, long ended) {}

    public String url() {
        return PATH + "/" + id;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** The recipe of one of its lines. */
    public String source(String line) {
        return source(id, line);
    }

    public static String source(UUID id, String line) {
        return "plan." + id + "." + line;
    }
}
