package org.fabcom.market.deals.page;

import module java.base;

/** Disputes that wait for a decision. */
public record DisputesView(List<RowView> rows) {

    /** One of them. */
    public record RowView(String url, String title, String who, String moderator, String reason) {}
}
