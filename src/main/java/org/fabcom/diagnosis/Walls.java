package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Reason.Word;
import org.fabcom.diagnosis.grounds.Why;
import org.jspecify.annotations.Nullable;

/** D3: how far the use is from the limits of the plan, metric by metric. */
record Walls(Use use, List<Gauge> gauges) {

    Walls(Use use) {
        this(use, gauges(use));
    }

    /** A limit and the use of it, if that was said. */
    record Gauge(String metric, @Nullable Integer used, long limit, Fact fact) {

        Optional<Wall> wall() {
            return used == null ? Optional.empty() : Optional.of(Wall.of(used, limit));
        }
    }

    /** True if one of the known uses is beyond its limit. */
    boolean exceeded() {
        return gauges.stream()
                .anyMatch(it -> it.wall().filter(Wall.EXCEEDED::equals).isPresent());
    }

    /** True if at least one use is known and none is beyond. */
    boolean within() {
        return !exceeded() && gauges.stream().anyMatch(it -> it.wall().isPresent());
    }

    Optional<Gauge> nearest() {
        return gauges.stream()
                .filter(it -> it.used() != null)
                .max(Comparator.comparingDouble(it -> it.limit() == 0 ? 1e9 : (double) orZero(it.used()) / it.limit()));
    }

    Line line() {
        if (use.tool().pays() && !use.saidPaidPlan() && !use.saidFreePlan()) return paying();
        if (gauges.isEmpty()) return Line.of(Dimension.D3, Level.UNKNOWN, Reason.of(Why.WALL_NONE_KNOWN), List.of());
        return nearest().map(this::measured).orElseGet(this::notSaid);
    }

    private Line measured(Gauge nearest) {
        var wall = nearest.wall().orElseThrow();
        var why = switch (wall) {
            case FAR -> Why.WALL_FAR;
            case NEAR -> Why.WALL_NEAR;
            case EXCEEDED -> Why.WALL_EXCEEDED;
        };
        var reason = Reason.of(why, orZero(nearest.used()), nearest.limit(), new Word("metric." + nearest.metric()));
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence.Read(nearest.fact()));
        evidence.add(Evidence.answer(Use.question(nearest.metric()), orZero(nearest.used())));
        gauges.stream().filter(it -> it != nearest).forEach(it -> evidence.add(new Evidence.Read(it.fact())));
        return new Line(Dimension.D3, wall.level(), List.of(reason), evidence, wall);
    }

    private Line notSaid() {
        return Line.of(Dimension.D3, Level.UNKNOWN, Reason.of(Why.WALL_USE_NOT_SAID), facts());
    }

    private Line paying() {
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.answer(
                Evidence.Question.PAID, new Reason.Euros(orZero(use.tool().paidCents()))));
        evidence.addAll(facts());
        return Line.of(Dimension.D3, Level.UNKNOWN, Reason.of(Why.WALL_PAYING), evidence);
    }

    private List<Evidence> facts() {
        return gauges.stream().<Evidence>map(it -> new Evidence.Read(it.fact())).toList();
    }

    /** Of two limits for one metric the verified one counts, then the newest; facts come newest first. */
    private static List<Gauge> gauges(Use use) {
        Map<String, Gauge> byMetric = new LinkedHashMap<>();
        for (var fact : use.known().facts()) {
            if (!fact.about().equals("limit") || !use.ofTheirPlan(fact)) continue;
            var metric = fact.word("metric").orElse("");
            OptionalLong value = fact.number("value");
            if (metric.isEmpty() || value.isEmpty()) continue;
            var gauge = new Gauge(metric, use.used(metric), value.getAsLong(), fact);
            byMetric.merge(
                    metric,
                    gauge,
                    (old, next) -> !old.fact().verified() && next.fact().verified() ? next : old);
        }
        return List.copyOf(byMetric.values());
    }

    private static int orZero(@Nullable Integer n) {
        return n == null ? 0 : n;
    }

    private static long orZero(@Nullable Long n) {
        return n == null ? 0 : n;
    }
}
