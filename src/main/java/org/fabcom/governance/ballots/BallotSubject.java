package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Who put a ballot to the vote and hears its result, in the closing's transaction. */
public interface BallotSubject {

    boolean owns(UUID ballot);

    /** Said at the closing; once more when a tie was parted by its rule, then with {@code tieRule}. */
    void closed(UUID ballot, Result result);

    /** It was annulled before it was counted, in the same transaction; another one may be announced. */
    default void annulled(UUID ballot, String why) {}

    /** Whom it tells itself that a vote was annulled before it opened. */
    default Set<PartyId> telling(UUID ballot) {
        return Set.of();
    }

    /** Who hears what came of it though they may have no voice in it: whoever proposed it, and took part in its talk. */
    default Set<PartyId> watching(UUID ballot) {
        return Set.of();
    }
}
