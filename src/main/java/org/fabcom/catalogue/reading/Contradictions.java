package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Fact;

/**
 * Facts of one sheet that answer the same question differently (A4). Only questions with one answer count: several fees or
 * exports may well be true together. Pure.
 */
public final class Contradictions {

    /** What a fact answers, by what it is about: the rest of its typed part is the question. */
    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "price", Set.of("amount"),
            "limit", Set.of("value"),
            "dpf", Set.of("value"),
            "outside_account", Set.of("value"),
            "vendor_address", Set.of("value"),
            "support", Set.of("value"),
            "dpa", Set.of("value"),
            "inactivity", Set.of("months"));

    private Contradictions() {}

    /** Each group holds two facts or more, not all of which can be true. */
    public static List<List<Fact>> of(List<Fact> facts) {
        var questions = new LinkedHashMap<String, List<Fact>>();
        for (var it : facts) {
            if (answer(it).isPresent())
                questions.computeIfAbsent(question(it), q -> new ArrayList<>()).add(it);
        }
        return questions.values().stream()
                .filter(group ->
                        group.stream().map(Contradictions::answer).distinct().count() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** About what there is a contradiction. */
    public static Set<String> about(List<Fact> facts) {
        return of(facts).stream().map(it -> it.getFirst().about()).collect(Collectors.toSet());
    }

    private static Optional<String> answer(Fact fact) {
        return ANSWERS.getOrDefault(fact.about(), Set.of()).stream()
                .flatMap(it -> fact.word(it).stream())
                .findFirst();
    }

    private static String question(Fact fact) {
        var rest = new TreeMap<>(fact.data());
        rest.keySet().removeAll(ANSWERS.getOrDefault(fact.about(), Set.of()));
        rest.remove("vat");
        return fact.about() + rest;
    }
}
