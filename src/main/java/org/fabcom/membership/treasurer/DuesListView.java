package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/** The dues of an organisation; {@code missing}: what the desk of invoices wants to know first; {@code call}: empty for whoever may not call. */
public record DuesListView(
        String title,
        LinkView back,
        List<LinkView> missing,
        String call,
        List<LinkView> links,
        ListingView<RowView> list) {

    public record RowView(
            String url,
            String number,
            String name,
            String call,
            String amount,
            String due,
            String standing,
            String chip) {}
}
