package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.list.FacetView;

/**
 * One page of a list as a plain table; {@code labels} is the prefix of its keys.
 *
 * @param counted values of a facet that are shown with their counts beside the total
 */
public record TableView(
        ListingView<?> list,
        String labels,
        List<String> headings,
        List<LineView> lines,
        List<FacetView.Value> counted) {

    /** The same, with the counts of this facet in sight while the filters are closed. */
    public TableView counting(Facet facet) {
        var values = list.facets().stream()
                .filter(it -> it.name().equals(facet.name()))
                .flatMap(it -> it.values().stream())
                .toList();
        return new TableView(list, labels, headings, lines, values);
    }

    /** {@code url} is empty where a row has no page. */
    public record LineView(String url, List<String> cells) {}
}
