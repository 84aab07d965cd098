package org.fabcom.accompaniment.reports;

import java.util.List;

/**
 * The reports one may open, and the one that is proposed.
 *
 * @param year the last whole one
 * @param others other years that may be asked for
 */
public record ReportListView(int year, boolean team, List<Other> others, List<Row> rows) {

    public record Other(int year, String label) {}

    public record Row(String url, String title, String period, String scope, String state, boolean finished) {}
}
