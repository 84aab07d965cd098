package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.deliberation.Position;
import org.fabcom.tally.MajorityJudgment;
import org.jspecify.annotations.Nullable;

/**
 * How warm a group is to each position, by majority judgment. Shown, never imposed.
 *
 * @param counts how many gave each grade, from the worst to the best
 * @param median null: nobody graded it
 * @param rank 1 the best; equal ones are ties
 */
record Temperature(
        Position position, List<Long> counts, @Nullable Integer median, int rank) {

    /** The warmest first. Whoever graded one position and not another gave that one the worst grade. */
    public static List<Temperature> of(List<Position> positions) {
        if (positions.isEmpty()) return List.of();
        long judges = positions.stream()
                .flatMap(it -> it.views().stream())
                .filter(it -> it.grade() != null)
                .map(Position.View::founder)
                .distinct()
                .count();
        var counts = positions.stream().map(Temperature::counts).toList();
        var filled = counts.stream().map(it -> filled(it, judges)).toList();
        var ranks = new MajorityJudgment(filled).tally().ranks();
        var all = new ArrayList<Temperature>();
        for (int i = 0; i < positions.size(); i++) {
            var median = new MajorityJudgment(List.of(counts.get(i)))
                    .tally()
                    .medians()
                    .getFirst();
            all.add(new Temperature(positions.get(i), counts.get(i), median, ranks.get(i)));
        }
        all.sort(Comparator.comparingInt(Temperature::rank));
        return all;
    }

    private static List<Long> counts(Position position) {
        var counts = new Long[Position.GRADES];
        Arrays.fill(counts, 0L);
        for (var it : position.views()) {
            var grade = it.grade();
            if (grade != null) counts[grade]++;
        }
        return List.of(counts);
    }

    private static List<Long> filled(List<Long> counts, long judges) {
        var filled = counts.stream().collect(Collectors.toCollection(ArrayList::new));
        filled.set(
                0,
                filled.getFirst() + judges - counts.stream().mapToLong(it -> it).sum());
        return filled;
    }
}
