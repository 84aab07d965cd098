package org.fabcom.flows.totals;

import module java.base;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Totals for programs: what {@link FlowTotals} says in the keys of Oressource, as numbers by their names. {@code sales}: null where nothing is sold. */
record TotalsAnswer(Intakes intakes, Exits exits, @Nullable Sales sales) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Intakes(long visits, long weighings, long grams, Map<String, Long> gramsByKind) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Exits(long visits, long weighings, long grams, Map<String, Long> gramsByClass) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Sales(
            long tickets, long lines, long pieces, long cents, long refundedCents, Map<String, Long> centsByMeans) {}

    static TotalsAnswer of(Map<String, Object> said) {
        var in = figures(said, "pesees_collectes");
        var out = figures(said, "pesees_sorties");
        var sold = figures(said, "vendus");
        var classes = new LinkedHashMap<String, Long>();
        named(said, "grams_out_by_class")
                .forEach((key, grams) -> classes.merge(FlowTotals.classOf(key), grams, Long::sum));
        return new TotalsAnswer(
                new Intakes(number(said, "collectes"), in.get(0), in.get(1), named(said, "grams_in_by_type")),
                new Exits(number(said, "sorties"), out.get(0), out.get(1), classes),
                sold.isEmpty()
                        ? null
                        : new Sales(
                                number(said, "ventes"),
                                sold.get(0),
                                sold.get(1),
                                sold.get(2),
                                sold.get(3),
                                named(said, "cents_by_payment")));
    }

    private static long number(Map<String, Object> said, String key) {
        return said.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static List<Long> figures(Map<String, Object> said, String key) {
        return said.get(key) instanceof List<?> all
                ? all.stream().map(it -> Long.valueOf(it.toString())).toList()
                : List.of();
    }

    private static Map<String, Long> named(Map<String, Object> said, String key) {
        var named = new LinkedHashMap<String, Long>();
        if (said.get(key) instanceof Map<?, ?> all)
            all.forEach((name, n) -> named.put(name.toString(), Long.valueOf(n.toString())));
        return named;
    }
}
