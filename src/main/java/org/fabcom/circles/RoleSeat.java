package org.fabcom.circles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody holds a role, from a day to a day, both included; without end until somebody ends it (E55). */
public record RoleSeat(
        UUID id,
        GroupId role,
        PartyId person,
        String name,
        String grantedBy,
        Instant grantedAt,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant endedAt) {

    /** True if it entitles on this day. */
    public boolean holds(LocalDate today) {
        return endedAt == null && !startsOn.isAfter(today) && !over(today);
    }

    /** True if its last day has passed, or if it was ended before. */
    public boolean over(LocalDate today) {
        return endedAt != null || endsOn != null && endsOn.isBefore(today);
    }
}
