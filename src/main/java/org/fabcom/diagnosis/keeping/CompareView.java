package org.fabcom.diagnosis.keeping;

import module java.base;

/** Two dates of one structure, line by line. */
public record CompareView(
        String organisation,
        String earlier,
        String later,
        String earlierUrl,
        String laterUrl,
        List<RowView> totals,
        List<RowView> tools) {

    /** A line; {@code change} is more, less, same, new, gone or unknown. An empty cell is drawn as unknown. */
    public record RowView(String label, String before, String after, String change) {}
}
