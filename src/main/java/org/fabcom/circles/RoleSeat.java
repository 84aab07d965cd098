package org.fabcom.circles;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a role, from a day to a day, both included; without end until somebody ends it (E55).
 *
 * @param registered given to a member of the register who had no seat in the organisation
 */
public record RoleSeat(
        UUID id,
        GroupId role,
        PartyId person,
        String name,
        String grantedBy,
        Instant grantedAt,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant endedAt,
        boolean registered) {

    /** How long after its last day what is handed over may still be written (G39). */
    static final int HANDOVER_DAYS = 30;

    /** True if it entitles on this day. */
    public boolean holds(LocalDate today) {
        return endedAt == null && !startsOn.isAfter(today) && !over(today);
    }

    /** True while it is held, and so many days after: only to hand it over. */
    public boolean handsOver(LocalDate today) {
        var last = lastDay();
        return last == null || !last.plusDays(HANDOVER_DAYS).isBefore(today);
    }

    /** That on which it was ended, else the one said beforehand. */
    public @Nullable LocalDate lastDay() {
        return endedAt != null ? LocalDate.ofInstant(endedAt, Days.ZONE) : endsOn;
    }

    /** Its first day was over when it was written. */
    public boolean writtenAfterwards() {
        return startsOn.isBefore(LocalDate.ofInstant(grantedAt, Days.ZONE));
    }

    /** True if its last day has passed, or if it was ended before. */
    public boolean over(LocalDate today) {
        return endedAt != null || endsOn != null && endsOn.isBefore(today);
    }

    static RoleSeat read(ResultSet row, int n) throws SQLException {
        return new RoleSeat(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("role", UUID.class)),
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("granted_by"),
                Times.read(row, "granted_at"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Times.readIfAny(row, "ended_at"),
                row.getBoolean("registered"));
    }
}
