package org.fabcom.catalogue.doubts;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.web.list.Paging;

/** The sheets that wait for somebody to say how their licences go together. */
public record DoubtsView(List<Item> items, Paging paging) {

    /** {@code seen}: the last act on its licence, empty for none. */
    public record Item(Sheet sheet, String licence, String seen) {}

    public DoubtsView {
        items = List.copyOf(items);
    }
}
