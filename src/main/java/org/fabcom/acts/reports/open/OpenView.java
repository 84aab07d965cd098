package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.acts.totals.ChartView;
import org.fabcom.web.LinkView;

/** The team’s figures of a year for everybody; empty words where something is hidden. {@code closed}: since when they are these. */
public record OpenView(
        String label,
        int year,
        String closed,
        List<LinkView> years,
        boolean few,
        String acts,
        String time,
        String people,
        String organisations,
        List<ChartView> charts,
        String csv) {

    /** No year is closed yet. */
    static OpenView none(String label) {
        return new OpenView(label, 0, "", List.of(), true, "", "", "", "", List.of(), "");
    }
}
