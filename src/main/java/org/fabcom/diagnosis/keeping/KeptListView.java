package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.diagnosis.kept.KeptRow;

/** Kept diagnoses of one’s own, and what can be compared. */
public record KeptListView(List<KeptRow> rows, List<PairView> pairs) {

    /** Two dates of one structure that can be compared. */
    public record PairView(String url, String organisation, String earlier, String later) {}
}
