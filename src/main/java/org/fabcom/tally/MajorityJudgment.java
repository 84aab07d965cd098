package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Each judge gives each option a grade; the better median comes first. Equal medians are parted by taking one median grade
 * after the other out of both (Balinski and Laraki), here by whole groups of judges.
 *
 * @param tallies for each option how many judges gave each grade, from the worst to the best; the same sum for all
 */
public record MajorityJudgment(List<List<Long>> tallies) implements Count {

    /**
     * @param ranks of each option, 1 the best; equal ones are ties that only an announced rule parts
     * @param medians of each option the index of its lower median grade; null where nobody judged
     */
    public record Answer(
            @JsonProperty("ranks") List<Integer> ranks,
            @JsonProperty("medians") List<@Nullable Integer> medians) {}

    @Override
    public Answer tally() {
        var scores = tallies.stream().map(MajorityJudgment::score).toList();
        var ranks = scores.stream()
                .map(it -> 1
                        + (int) scores.stream()
                                .filter(other -> better(other, it))
                                .count())
                .toList();
        var medians = new ArrayList<@Nullable Integer>();
        for (var it : scores) medians.add(it.isEmpty() ? null : it.getFirst().intValue());
        return new Answer(ranks, medians);
    }

    /** In turn a median grade, and how many lie on its heavier side: above as a plus, below (or as many) as a minus. */
    private static List<Long> score(List<Long> tally) {
        var left = new ArrayList<>(tally);
        var score = new ArrayList<Long>();
        int median = median(left);
        while (median >= 0) {
            long below = sum(left.subList(0, median));
            long above = sum(left.subList(median + 1, left.size()));
            score.add((long) median);
            score.add(above > below ? above : -below);
            int next = above > below ? nearest(left, median, 1) : nearest(left, median, -1);
            if (next < 0) return score;
            left.set(next, left.get(next) + left.get(median));
            left.set(median, 0L);
            median = median(left);
        }
        return score;
    }

    /** The grade of the middle judge, of the two in the middle the worse; -1 if there is no judge. */
    private static int median(List<Long> tally) {
        long middle = (sum(tally) + 1) / 2;
        long passed = 0;
        for (int grade = 0; grade < tally.size(); grade++) {
            passed += tally.get(grade);
            if (middle > 0 && passed >= middle) return grade;
        }
        return -1;
    }

    private static int nearest(List<Long> tally, int from, int step) {
        for (int grade = from + step; grade >= 0 && grade < tally.size(); grade += step)
            if (tally.get(grade) > 0) return grade;
        return -1;
    }

    private static boolean better(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int side = Long.compare(one.get(i), other.get(i));
            if (side != 0) return side > 0;
        }
        return false;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(it -> it).sum();
    }
}
