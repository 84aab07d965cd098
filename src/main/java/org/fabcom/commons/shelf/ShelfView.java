package org.fabcom.commons.shelf;

import java.util.List;
import org.fabcom.web.listing.ListingView;

/** The published plans. {@code bringsIn}: the reader may bring one in from a file. */
public record ShelfView(ListingView<?> list, List<RowView> rows, boolean bringsIn) {

    public record RowView(String url, String title, String left, String about, String uses) {}
}
