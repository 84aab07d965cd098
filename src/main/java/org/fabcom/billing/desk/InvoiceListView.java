package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/** Drafts, then documents; {@code settings}: what is said once, of which the first two before the first one; for whoever may say it. */
public record InvoiceListView(
        String name,
        String organisation,
        String url,
        boolean ready,
        List<LinkView> settings,
        List<LinkView> desk,
        List<DraftView> drafts,
        List<AgreedView> agreed,
        ListingView<RowView> list) {

    /** What was agreed upon and has no invoice yet. */
    public record AgreedView(String origin, String url, String title, String amount) {}

    public record DraftView(String url, String buyer, String amount) {}

    public record RowView(
            String url,
            String reference,
            String kind,
            String day,
            String buyer,
            String gross,
            String remaining,
            String standing,
            String chip) {}
}
