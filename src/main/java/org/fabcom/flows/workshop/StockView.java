package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/**
 * Objects, or those that wait in the workshop.
 *
 * @param add where one gives numbers; empty: not this visitor
 * @param labels the labels of what is shown
 */
public record StockView(
        String title,
        String lead,
        LinkView back,
        List<LinkView> links,
        String add,
        String labels,
        ListingView<RowView> list) {

    public record RowView(
            String url,
            String title,
            String state,
            String chip,
            String what,
            String where,
            String age,
            String price,
            String work) {}
}
