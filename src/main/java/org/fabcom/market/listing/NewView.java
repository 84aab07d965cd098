package org.fabcom.market.listing;

import module java.base;

/** What is new on the square, for the home page. */
public record NewView(List<PostLineView> lines, long total) {}
