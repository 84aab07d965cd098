package org.fabcom.acts.reports;

import module java.base;

/**
 * The reports one may open, and the one that is proposed.
 *
 * @param id the number of the report to be made, so that what is sent twice is prepared once
 * @param year the last whole one
 * @param others other years that may be asked for
 */
public record ReportListView(UUID id, int year, boolean team, List<Other> others, List<Row> rows) {

    public record Other(UUID id, int year, String label) {}

    public record Row(
            String url, String title, String period, String scope, String funder, String state, boolean finished) {}
}
