package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.web.list.FacetView;

/**
 * The totals of a period. Each figure opens to its acts through {@code actsUrl}.
 *
 * @param who whose acts: a name, or empty for the whole team
 * @param complete false if plans and cases cannot answer what was asked
 * @param hidden what the form of days and filters repeats
 */
public record TotalsView(
        Period period,
        String who,
        boolean team,
        boolean chooses,
        Totals.Sums sums,
        List<Compared> compared,
        Period earlier,
        List<ChartView> charts,
        List<ChartView> margins,
        List<ChartView> former,
        List<FacetView> facets,
        boolean complete,
        List<Link> usual,
        String actsUrl,
        String csv,
        String xlsx,
        String print,
        String other,
        List<Map.Entry<String, String>> hidden) {

    /** One sum now, in the period before, and the difference; it opens to its rows. */
    public record Compared(String label, String now, String before, String more, String url) {}

    public record Link(String label, String url, boolean here) {}

    public String from() {
        return period.from().toString();
    }

    public String to() {
        return period.to().toString();
    }

    public java.time.LocalDate beforeFirst() {
        return earlier.from();
    }

    public java.time.LocalDate beforeLast() {
        return earlier.to();
    }

    public java.time.LocalDate first() {
        return period.from();
    }

    public java.time.LocalDate last() {
        return period.to();
    }

    public long acts() {
        return sums.acts();
    }

    public long minutes() {
        return sums.minutes();
    }

    public long group() {
        return sums.group();
    }

    public long people() {
        return sums.people();
    }

    public long known() {
        return sums.known();
    }

    public long persons() {
        return sums.persons();
    }

    public long organisations() {
        return sums.organisations();
    }

    public long cases() {
        return sums.cases();
    }
}
