package org.fabcom.commons.recipes;

import module java.base;

/** What waits for whoever keeps recipes, and all those that they keep. */
public record RecipesView(List<RowView> reported, List<RowView> templates) {

    public record RowView(String url, String title, String note) {}
}
