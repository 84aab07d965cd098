package org.fabcom.imports.runs;

import java.util.List;
import java.util.Map;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;

/** A value of a filter with its count, and the address that chooses it or takes it away. */
final class FacetValues {

    private FacetValues() {}

    static FacetView.Value of(Address address, String name, String value, String label, Map<String, Long> counts) {
        boolean chosen = address.has(name, value);
        var next = chosen ? address.minus(name, value) : address.plus(name, value);
        return new FacetView.Value(value, label, counts.getOrDefault(value, 0L), chosen, next.toString());
    }

    /** No filter where there is nothing to choose. */
    static List<FacetView> some(FacetView facet) {
        return facet.values().isEmpty() ? List.of() : List.of(facet);
    }
}
