package org.fabcom.market.listing;

/** A post as a line of a list; {@code distance}, {@code left} and {@code place} are empty when there is nothing to say, {@code picture} when there is none. */
public record PostLineView(
        String url,
        String title,
        boolean offer,
        String kind,
        String price,
        String owner,
        String place,
        String distance,
        String category,
        String left,
        String text,
        String picture) {}
