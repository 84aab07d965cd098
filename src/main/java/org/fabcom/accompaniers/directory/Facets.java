package org.fabcom.accompaniers.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;

/** The filters of the directory; each counts what its values would leave with the other filters kept. */
final class Facets {

    private static final int MOST_VALUES = 14;

    private Facets() {}

    static List<FacetView> of(Tally tally, Map<String, String> names, Address address, Page page) {
        return Arrays.stream(Facet.values())
                .map(facet -> facet(facet, tally, names, address, page))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private static FacetView facet(Facet facet, Tally tally, Map<String, String> names, Address address, Page page) {
        var counts = tally.counts(facet);
        var values = new ArrayList<FacetView.Value>();
        for (var value : ordered(facet, counts, address)) {
            boolean chosen = address.has(facet.key(), value);
            var label = label(facet, value, names, page);
            if (label.isEmpty()) continue;
            var url = chosen ? address.minus(facet.key(), value) : address.plus(facet.key(), value);
            values.add(new FacetView.Value(value, label, counts.getOrDefault(value, 0L), chosen, url.toString()));
        }
        return new FacetView(facet.key(), page.t("accompaniers.facet." + facet), values);
    }

    /** The tools whose names the filter shows. */
    static List<String> tools(Tally tally, Address address) {
        return ordered(Facet.TOOL, tally.counts(Facet.TOOL), address);
    }

    /** What is chosen is always there; of skills and tools the most frequent. */
    private static List<String> ordered(Facet facet, Map<String, Long> counts, Address address) {
        var values = new LinkedHashSet<>(address.all(facet.key()));
        values.remove("");
        var fixed = facet.fixed();
        if (!fixed.isEmpty())
            return fixed.stream()
                    .filter(it -> counts.containsKey(it) || values.contains(it))
                    .toList();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(it -> values.add(it.getKey()));
        return List.copyOf(values);
    }

    private static String label(Facet facet, String value, Map<String, String> names, Page page) {
        return switch (facet) {
            case AVAILABILITY -> known("accompaniers.availability." + value, page);
            case WHO -> known("accompaniers.kind." + value, page);
            case PRICE -> known("accompaniers.price." + value, page);
            case SKILL -> names.getOrDefault(value, Ids.read(value).isPresent() ? "" : value);
            case TOOL -> names.getOrDefault(value, "");
        };
    }

    private static String known(String key, Page page) {
        return key.matches("[A-Za-z._]+") && page.has(key) ? page.t(key) : "";
    }
}
