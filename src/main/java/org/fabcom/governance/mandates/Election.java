package org.fabcom.governance.mandates;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is elected to a role by the adoption of a proposal.
 *
 * @param body in which it was proposed
 * @param decision that adopted it; null: none yet
 * @param givenAt when its day was seen to; null: it has not come, or they declined before
 * @param seat the mandate; null: not given
 * @param over its decision ended before its day, and nothing was given
 * @param accepted what who was elected answered; null: nothing yet
 */
public record Election(
        UUID id,
        UUID body,
        Asked asked,
        String role,
        String name,
        @Nullable UUID decision,
        @Nullable Instant givenAt,
        @Nullable UUID seat,
        boolean over,
        @Nullable Boolean accepted) {

    /** The longest mandate, in months: six years. */
    public static final int MOST_MONTHS = 72;

    /** So many by one proposal. */
    public static final int MOST = 12;

    /** @param months how long it lasts from the day of effect */
    public record Asked(GroupId role, PartyId person, int months) {

        public Asked {
            if (months < 1 || months > MOST_MONTHS) throw new IllegalArgumentException("months");
        }

        /** The last day, included. */
        LocalDate until(LocalDate from) {
            return from.plusMonths(months).minusDays(1);
        }
    }

    /** Of the words for where it stands. */
    String state() {
        if (Boolean.FALSE.equals(accepted)) return "DECLINED";
        if (over) return "OVER";
        if (givenAt == null) return accepted == null ? "WAITS" : "ACCEPTED";
        if (seat == null) return "IMPOSSIBLE";
        return accepted == null ? "GIVEN" : "ACCEPTED";
    }

    static Election read(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new Election(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                new Asked(new GroupId(Rows.id(row, "role")), Rows.party(row, "person"), row.getInt("months")),
                row.getString("role_name"),
                row.getString("name"),
                Rows.idIfAny(row, "decision"),
                Times.readIfAny(row, "given_at"),
                Rows.idIfAny(row, "seat"),
                row.getBoolean("over"),
                answer == null ? null : answer.equals("ACCEPTED"));
    }
}
