package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.jspecify.annotations.Nullable;

/**
 * What is put to the vote.
 *
 * @param path page of what is voted on; null: the ballot stands for itself
 * @param textSha256 of the frozen text
 * @param assembly in which it is voted: the scope of its proxies; null: none
 * @param item to which written instructions of proxies refer; null: none
 * @param board whether the board asks to vote for it: what a blank proxy follows; null: it says nothing
 * @param announced null: now
 */
public record NewBallot(
        Body body,
        String question,
        @Nullable String path,
        String textSha256,
        BallotRules rules,
        LocalDate recordDate,
        @Nullable Instant announced,
        Instant opens,
        Instant closes,
        @Nullable UUID assembly,
        @Nullable UUID item,
        @Nullable Boolean board) {

    /** The day for which it is asked who votes, where no assembly says another: the one on which the vote opens. */
    public static LocalDate recordDate(Instant opens) {
        return LocalDate.ofInstant(opens, Days.ZONE);
    }

    public NewBallot by(BallotRules other) {
        return new NewBallot(
                body, question, path, textSha256, other, recordDate, announced, opens, closes, assembly, item, board);
    }
}
