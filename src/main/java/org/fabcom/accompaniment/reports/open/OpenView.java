package org.fabcom.accompaniment.reports.open;

import java.util.List;
import org.fabcom.accompaniment.acts.totals.ChartView;
import org.fabcom.web.LinkView;

/** The team’s figures of a year for everybody; empty words where something is hidden. */
public record OpenView(
        String label,
        int year,
        List<LinkView> years,
        boolean few,
        String acts,
        String time,
        String people,
        String organisations,
        List<ChartView> charts,
        String csv) {}
