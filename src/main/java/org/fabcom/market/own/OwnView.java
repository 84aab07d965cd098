package org.fabcom.market.own;

import module java.base;
import org.fabcom.web.list.Paging;

/** One's own posts and deals: what is to be done first. */
public record OwnView(
        List<DealRowView> running,
        long runningTotal,
        List<DealRowView> over,
        long overTotal,
        List<PostRowView> posts,
        Paging paging,
        boolean skills) {

    /** {@code todo}: it is one's turn. */
    public record DealRowView(
            String url, String title, String with, String state, String kind, boolean todo, String at) {}

    public record PostRowView(
            String url, String title, boolean offer, String state, String kind, String until, boolean renew) {}
}
