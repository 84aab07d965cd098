package org.fabcom.market.listing;

import module java.base;
import org.fabcom.market.ratings.RatingView;

/** A party on the square: what it offers and wants, what others said of it; {@code balances} only for who may read them. */
public record PartyView(
        String name,
        List<PostLineView> lines,
        long total,
        String allUrl,
        List<String> averages,
        List<RatingView> ratings,
        int enough,
        List<String> balances,
        String payUrl,
        String askUrl,
        String writeUrl) {}
