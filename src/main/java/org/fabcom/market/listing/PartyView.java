package org.fabcom.market.listing;

import java.util.List;
import org.fabcom.market.ratings.RatingView;

/** A party on the square: what it offers and wants, what others said of it. */
public record PartyView(
        String name,
        List<LineView> lines,
        long total,
        String allUrl,
        List<String> averages,
        List<RatingView> ratings,
        int enough,
        String payUrl,
        String askUrl) {}
