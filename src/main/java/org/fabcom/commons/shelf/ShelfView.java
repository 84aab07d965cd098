package org.fabcom.commons.shelf;

import java.util.List;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;

/** The published plans. {@code bringsIn}: the reader may bring one in from a file. */
public record ShelfView(List<RowView> rows, Paging paging, List<FacetView> facets, boolean bringsIn) {

    public record RowView(String url, String title, String left, String about, String uses) {}
}
