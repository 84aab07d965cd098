package org.fabcom.tally;

/** What the ballots of the agora ask of a tally: the same function as {@code ./fabcom tally}, of a file not yet written. */
public final class Recount {

    private Recount() {}

    /** The answer to a ballot file, byte for byte what the command prints. Throws Refused if it cannot be counted. */
    public static String of(String file) {
        return BallotFile.tally("ballot", file);
    }

    /** What a college brings of its weight, as « 45/2 ». */
    public static String brings(boolean block, int weight, long yes, long no) {
        if (yes + no == 0) return "0";
        if (block) return yes > no ? String.valueOf(weight) : "0";
        return Fraction.of(weight).times(Fraction.of(yes, yes + no)).toString();
    }

    /** How many must be there of so many. */
    public static long need(long num, long den, long registered) {
        return new Quorum(num, den, 0).need(registered);
    }
}
