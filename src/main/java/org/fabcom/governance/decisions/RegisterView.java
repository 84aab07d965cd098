package org.fabcom.governance.decisions;

import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/** The register of a body. @param feed its news, "" where it is not open to everybody */
public record RegisterView(LinkView back, String feed, ListingView<RowView> list) {

    public record RowView(
            String url,
            String reference,
            String title,
            String decided,
            String effect,
            String review,
            String state,
            String kind) {}
}
