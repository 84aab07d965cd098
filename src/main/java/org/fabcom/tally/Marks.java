package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Marks added up: approval (0 or 1), score, dots. What limits a paper was checked when it was read. */
record Marks(List<String> options, List<Paper> papers) implements Count {

    /** @param marks by option; an option that is not named has none */
    record Paper(long count, Map<String, Long> marks) {}

    /**
     * @param totals of each option, in the order of the options
     * @param ranking groups of tied options, the highest total first
     */
    record Answer(
            @JsonProperty("totals") Map<String, Long> totals,
            @JsonProperty("ranking") List<List<String>> ranking) {}

    @Override
    public Answer tally() {
        var totals = new LinkedHashMap<String, Long>();
        for (var it : options) totals.put(it, 0L);
        for (var paper : papers) paper.marks().forEach((it, mark) -> totals.merge(it, mark * paper.count(), Long::sum));
        var ranking = new ArrayList<List<String>>();
        for (var total : new TreeSet<>(totals.values()).descendingSet())
            ranking.add(
                    options.stream().filter(it -> total.equals(totals.get(it))).toList());
        return new Answer(totals, ranking);
    }
}
