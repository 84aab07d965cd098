package org.fabcom.tally.rules;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * By which rules is voted: said at the announcement, never changed after.
 *
 * @param options names compared; none where one text is put to the vote
 * @param grades of majority judgment, from the worst to the best
 * @param missing index of the grade given where nobody said one (G33)
 * @param most score: the highest mark; dots: the most for one option
 * @param budget dots that a voter has
 * @param quorum of the registered, rounded up; none: 0/1
 * @param secondQuorum of a second call; null: no second call
 * @param majority share needed
 * @param colleges null: one person, one voice, and nothing else
 * @param drawFrom of a draw: the public value announced, as « numéros du Loto du 12 décembre »
 * @param changeable votes may be changed until the closing (open ballots only)
 * @param hidden nobody sees how it stands before the closing
 * @param early closes as soon as nothing can change the outcome (open ballots whose votes do not change)
 * @param accountDays an account younger than that on the record date has no vote
 * @param proxiesForQuorum voices that are carried count for the quorum; null: not said yet, the announcement says it
 */
public record BallotRules(
        Method method,
        List<String> options,
        List<String> grades,
        int missing,
        long most,
        long budget,
        Part quorum,
        @Nullable Part secondQuorum,
        Needed majority,
        @Nullable ByCollege colleges,
        TieRule tie,
        @Nullable String drawFrom,
        Secrecy secrecy,
        boolean changeable,
        boolean hidden,
        boolean early,
        int accountDays,
        @Nullable Boolean proxiesForQuorum) {

    public record Part(long num, long den) {

        public static final Part NONE = new Part(0, 1);

        /** As « 1/5 » is written in {@code Rules}. */
        public static Part of(String fraction) {
            var parts = fraction.split("/", 2);
            return new Part(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    /** @param strict more than the part; false: at least */
    public record Needed(Part part, boolean strict, boolean ofRegistered) {

        public static final Needed MORE_THAN_HALF = new Needed(new Part(1, 2), true, false);

        /** « At least » is what statutes ask to be changed; everything else is adopted by more than its part. */
        public static Needed statutes(Part part) {
            return new Needed(part, false, false);
        }

        /** As the base asks it too. */
        public boolean ofStatutes() {
            return !strict;
        }
    }

    public record ByCollege(List<Weight> weights, Mode mode, Absent absent) {}

    /** @param weight of 100 */
    public record Weight(String college, int weight) {}

    public enum Mode {
        PROPORTIONAL,
        BLOCK
    }

    public enum Absent {
        ABSENT_LOST,
        RENORMALISE
    }

    /** One text, more than half, no quorum, names shown, votes that may change until the closing. */
    public static BallotRules plain() {
        return new BallotRules(
                Method.MAJORITY,
                List.of(),
                List.of(),
                0,
                0,
                0,
                Part.NONE,
                null,
                Needed.MORE_THAN_HALF,
                null,
                TieRule.RETURN,
                null,
                Secrecy.OPEN,
                true,
                true,
                false,
                0,
                null);
    }

    /** The same, asking for this. */
    public BallotRules asking(Part quorum, @Nullable Part secondQuorum, Needed majority, @Nullable ByCollege colleges) {
        return with(quorum, secondQuorum, majority, colleges, tie, drawFrom, accountDays, proxiesForQuorum);
    }

    /** The same, comparing options. */
    public BallotRules comparing(
            Method method, List<String> options, List<String> grades, int missing, long most, long budget) {
        return new BallotRules(
                method,
                options,
                grades,
                missing,
                most,
                budget,
                quorum,
                secondQuorum,
                majority,
                colleges,
                tie,
                drawFrom,
                secrecy,
                changeable,
                hidden,
                early,
                accountDays,
                proxiesForQuorum);
    }

    /** The same, kept so secret; a secret vote does not change, and is not seen before the closing. */
    public BallotRules kept(Secrecy secrecy, boolean changeable, boolean hidden, boolean early) {
        boolean secret = secrecy.secret();
        return new BallotRules(
                method,
                options,
                grades,
                missing,
                most,
                budget,
                quorum,
                secondQuorum,
                majority,
                colleges,
                tie,
                drawFrom,
                secrecy,
                changeable && !secret,
                hidden || secret,
                early && !secret,
                accountDays,
                proxiesForQuorum);
    }

    /** The same, with ties parted so. */
    public BallotRules parting(TieRule tie, @Nullable String drawFrom) {
        return with(quorum, secondQuorum, majority, colleges, tie, drawFrom, accountDays, proxiesForQuorum);
    }

    /** The same, for accounts older than that. */
    public BallotRules accounts(int accountDays) {
        return with(quorum, secondQuorum, majority, colleges, tie, drawFrom, accountDays, proxiesForQuorum);
    }

    /** The same, with or without voices that are carried in the quorum. */
    public BallotRules counting(boolean proxiesForQuorum) {
        return with(quorum, secondQuorum, majority, colleges, tie, drawFrom, accountDays, proxiesForQuorum);
    }

    /** The same, with less asked for. */
    public BallotRules secondCall(Part quorum) {
        return asking(quorum, null, majority, colleges);
    }

    private BallotRules with(
            Part quorum,
            @Nullable Part secondQuorum,
            Needed majority,
            @Nullable ByCollege colleges,
            TieRule tie,
            @Nullable String drawFrom,
            int accountDays,
            @Nullable Boolean proxiesForQuorum) {
        return new BallotRules(
                method,
                options,
                grades,
                missing,
                most,
                budget,
                quorum,
                secondQuorum,
                majority,
                colleges,
                tie,
                drawFrom,
                secrecy,
                changeable,
                hidden,
                early,
                accountDays,
                proxiesForQuorum);
    }
}
