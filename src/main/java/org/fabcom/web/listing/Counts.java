package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.list.Address;

/**
 * How many rows there are, and how many each value of a facet would leave with all other filters kept.
 *
 * @param facets by the name of the facet, then by value; the empty value stands for any
 */
public record Counts(long all, Map<String, Map<String, Long>> facets) {

    /** Rows that are alike to all filters: the values they have for each facet, in its order, and how many they are. */
    public record Cell(List<? extends Collection<String>> values, long rows) {}

    public Counts(long all) {
        this(all, Map.of());
    }

    public Map<String, Long> of(String facet) {
        return facets.getOrDefault(facet, Map.of());
    }

    /** Adds cells up: a row counts under a value if no other facet is against it. */
    public static Counts of(List<Facet> facets, Address asked, Iterable<Cell> cells) {
        var chosen = facets.stream().map(it -> it.chosen(asked)).toList();
        var sums = facets.stream().map(it -> new HashMap<String, Long>()).toList();
        long all = 0;
        for (var cell : cells) {
            int against = -1;
            int how = 0;
            for (int i = 0; i < facets.size(); i++) {
                if (answers(chosen.get(i), cell.values().get(i))) continue;
                against = i;
                how++;
            }
            if (how == 0) all += cell.rows();
            for (int i = 0; i < facets.size(); i++)
                if (how == 0 || how == 1 && against == i)
                    add(sums.get(i), cell.values().get(i), cell.rows());
        }
        var found = new HashMap<String, Map<String, Long>>();
        for (int i = 0; i < facets.size(); i++) found.put(facets.get(i).name(), sums.get(i));
        return new Counts(all, found);
    }

    /** Whether one of the values is among what is chosen; choosing nothing asks for nothing. */
    static boolean answers(Collection<String> chosen, Collection<String> values) {
        return chosen.isEmpty() || values.stream().anyMatch(chosen::contains);
    }

    private static void add(Map<String, Long> sums, Collection<String> values, long rows) {
        sums.merge("", rows, Long::sum);
        for (var it : values) if (!it.isEmpty()) sums.merge(it, rows, Long::sum);
    }
}
