package org.fabcom.governance.decisions;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
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
        List<RuleChange> changes,
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

    static Decision read(ResultSet row, int n) throws SQLException {
        return new Decision(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("text"),
                row.getString("sha256"),
                row.getString("rule"),
                row.getString("outcome"),
                row.getString("source_path"),
                row.getObject("effect", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class),
                Rows.party(row, "holder_now"),
                row.getString("holder_name"),
                RuleChange.read(row),
                Rows.idIfAny(row, "replaces"),
                row.getString("replaces_reference"),
                row.getString("replaced_by"),
                row.getObject("replaced_on", LocalDate.class),
                row.getBoolean("repealed"),
                row.getObject("decided_on", LocalDate.class),
                Times.read(row, "decided_at"));
    }
}
