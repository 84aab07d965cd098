package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it stands.
 *
 * @param follows the ballot of which it is the second call, or that was annulled before it
 */
public record Ballot(
        UUID id,
        UUID body,
        String question,
        @Nullable String path,
        String textSha256,
        BallotRules rules,
        LocalDate recordDate,
        @Nullable UUID assembly,
        @Nullable UUID item,
        @Nullable Boolean board,
        Instant announced,
        Instant opens,
        Instant closes,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant annulledAt,
        @Nullable String annulledWhy,
        @Nullable UUID follows,
        @Nullable String rollSha256) {

    public enum State {
        ANNOUNCED,
        OPEN,
        CLOSED,
        ANNULLED
    }

    /** The day of what came of it: that of its end, or today where a tie had to be parted. */
    public LocalDate decided(Result result, LocalDate today) {
        return closedAt == null || result.tieRule() != null ? today : LocalDate.ofInstant(closedAt, Days.ZONE);
    }

    public State state() {
        if (annulledAt != null) return State.ANNULLED;
        if (closedAt != null) return State.CLOSED;
        return openedAt == null ? State.ANNOUNCED : State.OPEN;
    }
}
