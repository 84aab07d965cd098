package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** The sheets of a body. @param add null: whoever looks may not */
public record SheetListView(
        String body, List<RowView> rows, @Nullable LinkView add) {

    public record RowView(String url, String name, String what, boolean draft, String missing, String ended) {}
}
