package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot has come to.
 *
 * @param outcome of a text, or of options: adopted with one winner, tied with several
 * @param winners none for a text
 * @param need how many had to be represented
 * @param yes heads, as {@code no} and {@code abstain}; 0 where options are compared
 * @param weights null without colleges
 * @param tieRule by which a tie was parted; null: it was not, or there was none
 * @param guarded a secret ballot of so few papers, in all or in a college, that only the outcome may be shown
 * @param sha256 of the export that {@code ./fabcom tally} reads
 */
public record Result(
        Outcome outcome,
        List<String> winners,
        long registered,
        long represented,
        long need,
        long yes,
        long no,
        long abstain,
        @Nullable Weights weights,
        @Nullable TieRule tieRule,
        String sha256,
        boolean guarded) {

    /** Parts of 100, as « 181/3 ». */
    public record Weights(String yes, String no, String absent, List<OfCollege> colleges) {}

    public Result parted(Outcome now, List<String> by, TieRule rule) {
        return new Result(now, by, registered, represented, need, yes, no, abstain, weights, rule, sha256, guarded);
    }

    public record OfCollege(String name, int weight, long registered, long yes, long no, long abstain, String brings) {}
}
