package org.fabcom.web.field;

import java.util.List;
import org.fabcom.web.LinkView;

/** A page that is one short list, with what is said of each. */
public record PlainListView(String title, LinkView back, String empty, List<RowView> rows) {

    public record RowView(String title, List<PairView> pairs) {}
}
