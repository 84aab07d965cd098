package org.fabcom.instance.history;

import java.time.Instant;
import java.util.List;
import org.fabcom.web.list.Paging;

/** A page of the history of the deeds. */
public record HistoryView(List<Row> rows, Paging paging, String csv) {

    /** A change in words; empty where there was or is no answer. */
    public record Row(Instant at, String by, String question, String was, String becomes) {}
}
