package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.web.listing.ListingView;

/** The published plans. {@code bringsIn}: the reader may bring one in from a file; {@code figures}: what they say together, or empty. */
public record ShelfView(ListingView<?> list, List<RowView> rows, boolean bringsIn, String figures) {

    public record RowView(String url, String title, String left, String about, String uses) {}
}
