package org.fabcom.governance.ballots;

import java.util.UUID;

/** Who put a ballot to the vote and hears its result, in the closing's transaction. */
public interface BallotSubject {

    boolean owns(UUID ballot);

    /** Said at the closing; once more when a tie was parted by its rule, then with {@code tieRule}. */
    void closed(UUID ballot, Result result);

    /** It was annulled before it was counted, in the same transaction; another one may be announced. */
    default void annulled(UUID ballot, String why) {}
}
