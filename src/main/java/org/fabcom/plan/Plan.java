package org.fabcom.plan;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** The plan of a case: drawn up from a kept diagnosis, proposed, then accepted by the organisation. */
public record Plan(
        UUID id,
        CaseId caseId,
        PartyId organisation,
        UUID diagnosis,
        PartyId drawnBy,
        Instant drawnAt,
        @Nullable PartyId acceptedBy,
        @Nullable Instant acceptedAt) {

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
