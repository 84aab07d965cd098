package org.fabcom.acts.totals;

import java.time.LocalDate;
import java.util.List;

/** What stands behind one figure of results. */
public record OutcomeView(String title, LocalDate from, LocalDate to, List<Row> rows, String back) {

    /** {@code tool} is empty for a whole accompaniment. */
    public record Row(String day, String organisation, String tool, String became, String url) {}
}
