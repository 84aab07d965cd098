package org.fabcom.accompaniment.acts.totals;

import java.util.List;
import org.fabcom.web.look.BarView;

/**
 * The totals of a period. Each figure opens to its acts through {@code actsUrl}.
 *
 * @param who whose acts: a name, or empty for the whole team
 */
public record TotalsView(
        Period period,
        String who,
        boolean team,
        boolean chooses,
        Totals.Sums sums,
        List<Chart> charts,
        List<Chart> margins,
        List<Link> usual,
        String actsUrl,
        String csv,
        String xlsx,
        String print,
        String other) {

    /** One picture with its table. {@code note}: what to know before reading it. */
    public record Chart(String title, String head, String value, String note, List<BarView> bars) {}

    public record Link(String label, String url, boolean here) {}

    public String from() {
        return period.from().toString();
    }

    public String to() {
        return period.to().toString();
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
