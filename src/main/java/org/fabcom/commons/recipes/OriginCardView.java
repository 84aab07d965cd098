package org.fabcom.commons.recipes;

import module java.base;

/** Where a plan comes from, and which of its items are offered a correction. */
public record OriginCardView(List<LinkView> parents, List<LinkView> offered) {

    /** {@code url} is empty where there is nothing to read any more. */
    public record LinkView(String url, String title, String note) {}
}
