package org.fabcom.diagnosis.keeping;

import java.util.List;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** Kept diagnoses in a list: one’s own, or all of them for staff (then with paging, filters and CSV). */
public record KeptListView(
        List<KeptRow> rows, @Nullable Paging paging, List<FacetView> facets, String csv, List<PairView> pairs) {

    /** Two dates of one structure that can be compared. */
    public record PairView(String url, String organisation, String earlier, String later) {}
}
