package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a case: drawn up from a kept diagnosis, proposed, then accepted by the organisation.
 *
 * @param asked the day of the request: no step was taken before
 * @param decidedAfter the board decided once it was accepted, and it does not follow yet
 * @param acceptedWords who of the organisation agreed and when, where {@code acceptedBy} noted it for them; else empty
 */
public record Plan(
        UUID id,
        CaseId caseId,
        PartyId organisation,
        LocalDate asked,
        UUID diagnosis,
        PartyId drawnBy,
        Instant drawnAt,
        @Nullable PartyId acceptedBy,
        @Nullable Instant acceptedAt,
        String acceptedWords,
        boolean decidedAfter) {

    public boolean accepted() {
        return acceptedAt != null;
    }

    public String url() {
        return url(caseId);
    }

    public static String url(CaseId caseId) {
        return caseId.url() + "/plan";
    }

    public String url(UUID item) {
        return url() + "/" + item;
    }
}
