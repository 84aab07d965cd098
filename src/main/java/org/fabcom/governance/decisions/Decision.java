package org.fabcom.governance.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: never changed; what happens to it later stands beside it.
 *
 * @param review the day on which it is looked at again, as last said
 * @param replaces the former decision that it puts an end to
 * @param replacedBy the later one that put an end to it
 * @param replacedOn from which day on
 */
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
        String holderName,
        @Nullable RuleChange change,
        @Nullable UUID replaces,
        @Nullable String replacesReference,
        @Nullable String replacedBy,
        @Nullable LocalDate replacedOn,
        boolean repealed,
        LocalDate decidedOn,
        Instant decidedAt) {

    /** What it is on a day. */
    public enum State {
        TO_COME,
        IN_FORCE,
        TO_REVIEW,
        SUPERSEDED,
        REPEALED
    }

    public State state(LocalDate on) {
        if (repealed) return State.REPEALED;
        if (replacedOn != null && !replacedOn.isAfter(on)) return State.SUPERSEDED;
        if (effect.isAfter(on)) return State.TO_COME;
        return review.isAfter(on) ? State.IN_FORCE : State.TO_REVIEW;
    }

    /** As people say it: 2026-4. */
    public String reference() {
        return year + "-" + number;
    }

    public String url() {
        return "/agora/" + body + "/decisions/" + reference();
    }
}
