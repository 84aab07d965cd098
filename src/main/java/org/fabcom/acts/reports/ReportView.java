package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.totals.ChartView;
import org.fabcom.web.look.BarView;

/**
 * A report to read, on the screen or on paper.
 *
 * @param scope whose and where, in words
 * @param now the period, as short as it can be said
 * @param before the period it is compared with
 * @param finished when and by whom, in words; empty while it is written
 * @param unover that the figures stop before the period does, in words; {@code early}: what is ticked to finish it all the same
 * @param nothing the sections of which nothing was counted, in words
 * @param drift which figures are no longer those of today, in words
 * @param versions those finished before
 */
public record ReportView(
        String url,
        Head head,
        String title,
        String intro,
        String period,
        String scope,
        String now,
        String before,
        String finished,
        int version,
        List<String> drift,
        String unover,
        String early,
        String nothing,
        List<PartView> parts,
        List<VersionView> versions) {

    /** Changes that are said one by one. */
    private static final int MOST_DRIFT = 20;

    /** Lines of a table that leaves no large gap where it goes to the next page as a whole. */
    private static final int SHORT = 7;

    /** Who sends it to whom, under which picture: its address, or on paper the picture itself; each may be empty. */
    public record Head(String issuer, String funder, String logo) {}

    ReportView headed(Head other) {
        return new ReportView(
                url, other, title, intro, period, scope, now, before, finished, version, drift, unover, early, nothing,
                parts, versions);
    }

    ReportView drifted(List<String> changes) {
        return new ReportView(
                url, head, title, intro, period, scope, now, before, finished, version, changes, unover, early, nothing,
                parts, versions);
    }

    ReportView kept(List<VersionView> others) {
        return new ReportView(
                url, head, title, intro, period, scope, now, before, finished, version, drift, unover, early, nothing,
                parts, others);
    }

    /** The first of what has changed; {@link #restless} more. */
    public List<String> changes() {
        return drift.subList(0, Math.min(MOST_DRIFT, drift.size()));
    }

    public int restless() {
        return drift.size() - changes().size();
    }

    /** One that was finished before: its title, when and by whom, what changed since the one before, where its files begin, whether its words were taken away. */
    public record VersionView(String title, String finished, String changed, String url, boolean wordless) {}

    /** {@code sums}: only in the summary, with those that are others today in words. */
    public record PartView(
            String name,
            String title,
            String comment,
            List<Sum> sums,
            List<String> changed,
            List<ChartView> charts,
            String empty) {

        /** How its first table breaks over pages. */
        public String block() {
            return charts.isEmpty() ? "whole" : ReportView.block(charts.getFirst());
        }
    }

    /** How a table breaks over pages: a short one does not, of a long one the first lines stay with its heading. */
    public static String block(ChartView it) {
        return it.bars().size() <= SHORT ? "whole" : "begins";
    }

    /** One sum now and in the period before. */
    public record Sum(String label, Cell now, Cell before) {}

    /** In words, and where its rows are. */
    public record Cell(String words, String url) {}

    public boolean open() {
        return finished.isEmpty();
    }

    /** Width of a bar on paper, in percent of a whole one. */
    public static long percent(ChartView chart, BarView bar) {
        return Math.max(1, bar.perMille(chart.whole()) / 10);
    }
}
