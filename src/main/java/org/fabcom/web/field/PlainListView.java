package org.fabcom.web.field;

import module java.base;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * A page that is one short list, with what is said of each.
 *
 * @param add where one more is written down, for who may
 */
public record PlainListView(
        String title, LinkView back, String empty, @Nullable LinkView add, List<RowView> rows) {

    /** @param url where it is changed, for who may; else empty */
    public record RowView(String title, String url, List<PairView> pairs) {}
}
