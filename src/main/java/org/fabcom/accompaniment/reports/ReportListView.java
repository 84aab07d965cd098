package org.fabcom.accompaniment.reports;

import java.util.List;

/** The reports one may open, and the one that is proposed. {@code year}: the last whole one. */
public record ReportListView(int year, boolean team, List<Row> rows) {

    public record Row(String url, String title, String period, String scope, String state, boolean finished) {}
}
