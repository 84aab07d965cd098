package org.fabcom.web.list;

import module java.base;

/**
 * A filter of a list: its name in the address, its label, its values. {@code one}: only one value holds at a time, and the
 * value that is empty stands for all.
 */
public record FacetView(String name, String label, List<Value> values, boolean one) {

    public FacetView(String name, String label, List<Value> values) {
        this(name, label, values, false);
    }

    /** A value with the number of rows it would leave (negative: not counted), and the address that chooses it or takes it away. */
    public record Value(String value, String label, long count, boolean chosen, String url) {}

    /** What is chosen and can be taken away. */
    public List<Value> chosen() {
        return values.stream()
                .filter(it -> it.chosen() && !it.value().isEmpty())
                .toList();
    }
}
