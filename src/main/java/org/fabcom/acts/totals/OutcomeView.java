package org.fabcom.acts.totals;

import module java.base;

/** What stands behind one figure of results. */
public record OutcomeView(String title, LocalDate from, LocalDate to, List<Row> rows, String back) {

    /** {@code tool} is empty for a whole accompaniment. */
    public record Row(String day, String organisation, String tool, String became, String url) {}
}
