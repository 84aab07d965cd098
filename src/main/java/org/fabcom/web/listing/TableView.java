package org.fabcom.web.listing;

import java.util.List;

/** One page of a list as a plain table; {@code labels} is the prefix of its keys. */
public record TableView(ListingView<?> list, String labels, List<String> headings, List<LineView> lines) {

    /** {@code url} is empty where a row has no page. */
    public record LineView(String url, List<String> cells) {}
}
