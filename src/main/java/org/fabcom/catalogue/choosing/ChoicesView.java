package org.fabcom.catalogue.choosing;

import module java.base;

/** All choices, for everybody to read; {@code editor}: the reader may choose otherwise. */
public record ChoicesView(List<RowView> rows, boolean editor) {

    /** One use; {@code software} is empty where the advice is to keep the tool. */
    public record RowView(
            String use,
            String label,
            String software,
            String slug,
            String url,
            String reason,
            String takers,
            String author,
            String date,
            String edit) {}
}
