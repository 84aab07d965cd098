package org.fabcom.membership.board;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.look.BarView;

/** The dashboard; each of its parts is a file as well. {@code untold}: months of so few that one would be guessed; or empty. */
public record BoardView(
        String title,
        LinkView back,
        List<SectionView> parts,
        List<CountView> counts,
        String untold,
        List<MonthView> months,
        List<LinkView> monthFiles,
        List<SpreadView> spreads,
        List<LinkView> spreadFiles,
        List<LinkView> memberFiles) {

    public record CountView(String label, String count) {}

    /** What was exchanged in a month, in one unit. */
    public record MonthView(String month, String unit, String exchanges, String volume) {}

    /**
     * @param few so few have an account that nothing is told
     * @param extremes who stands at the ends, where the reader may know
     */
    public record SpreadView(
            String unit,
            boolean few,
            String lowest,
            String median,
            String highest,
            List<BarView> bars,
            List<String> extremes) {}
}
