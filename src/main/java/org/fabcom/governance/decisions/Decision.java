package org.fabcom.governance.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A line of the register: never changed; what happens to it later stands beside it. */
public record Decision(
        UUID id,
        UUID body,
        int year,
        int number,
        String title,
        String text,
        String sha256,
        String rule,
        String outcome,
        String sourcePath,
        LocalDate effect,
        LocalDate review,
        PartyId holder,
        @Nullable RuleChange change,
        String minorityNote,
        Instant decidedAt) {

    /** As people say it: 2026-4. */
    public String reference() {
        return year + "-" + number;
    }

    public String url() {
        return "/agora/" + body + "/decisions/" + reference();
    }
}
