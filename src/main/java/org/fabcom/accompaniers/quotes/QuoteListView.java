package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.web.list.Paging;

/** The quotes of which one is a side. */
public record QuoteListView(Paging paging, List<RowView> rows) {

    public record RowView(String url, String title, String between, String state, String chip, String changed) {}

    /** The quotes of an accompaniment, on its page. */
    public record CardView(List<RowView> rows) {}
}
