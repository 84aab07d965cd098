package org.fabcom.market.categories;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The tree of categories, for moderators. */
public record CategoriesView(List<RowView> rows, List<OptionView> parents, Form form) {

    /** A category; {@code depth} is 1 at the root. */
    public record RowView(String url, String name, String path, int depth, boolean closed) {}
}
