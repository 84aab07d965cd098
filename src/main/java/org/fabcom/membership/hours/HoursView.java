package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/** What volunteers gave to an organisation, what waits for somebody else's word, and what rules make of it. */
public record HoursView(
        String title,
        LinkView back,
        String year,
        List<WorthView> worth,
        List<LinkView> links,
        ListingView<RowView> list) {

    /** {@code worth}: empty when no rule says it; {@code rule}: the dated rule beside it. */
    public record WorthView(String kind, String quantity, String rule, String accounts, String worth) {}

    /** {@code url}: of the contribution, for whoever may decide; empty otherwise. */
    public record RowView(
            String name,
            String day,
            String quantity,
            String what,
            String state,
            String chip,
            String reason,
            String url) {}
}
