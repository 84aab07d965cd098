package org.fabcom.web.list;

import java.util.List;

/** A filter of a list: its name in the address, its label, its values. */
public record FacetView(String name, String label, List<Value> values) {

    /** A value with the number of rows it would leave, and the address that chooses it or takes it away. */
    public record Value(String value, String label, long count, boolean chosen, String url) {}

    public List<Value> chosen() {
        return values.stream().filter(Value::chosen).toList();
    }
}
