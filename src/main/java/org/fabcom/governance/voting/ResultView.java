package org.fabcom.governance.voting;

import module java.base;

/**
 * What a vote has come to, weights beside heads.
 *
 * @param outcome in a word
 * @param sentence in a sentence
 * @param readings weights and heads; the one that rules first; none where options are compared
 * @param colleges rows of the table
 * @param options rows of a comparison
 * @param warnings of small numbers, unanimity
 * @param download of the file that anybody counts again; "" where so few voted that it would tell
 */
public record ResultView(
        String outcome,
        String chip,
        String sentence,
        String quorum,
        List<Reading> readings,
        String agree,
        List<College> colleges,
        List<Option> options,
        List<Vote> votes,
        List<String> warnings,
        String download,
        String papers,
        String hash,
        String parted) {

    public record Reading(String title, String figure, long part, String note, boolean rules) {}

    public record College(
            String name, String voted, String yes, String no, String abstain, String weight, String brings) {}

    /** @param bars how many gave each grade, the best first; none without grades */
    public record Option(String name, String figure, String detail, boolean kept, List<Long> bars) {}

    /** Of an open ballot. */
    public record Vote(String name, String college, String choice, String history) {}
}
