package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.list.Paging;

/**
 * Those who hold a right, and how they sign in, of whom {@code lines} are asked for; {@code with} of {@code all} have a second step; {@code later} is
 * the day from which it is wanted, empty if none is to come.
 */
public record TeamView(
        Form form,
        Paging paging,
        List<Sort> sorts,
        List<Line> lines,
        int with,
        int all,
        boolean obligatory,
        String later,
        boolean administrator) {

    /** Somebody who holds a right. */
    public record Line(
            String id, String name, String email, String words, boolean two, boolean liftable, boolean asked) {}

    /** An order of the list. */
    public record Sort(String label, String url, boolean chosen) {}

    /** True if what was sent came from a line, and not from the form for whoever stands in none. */
    public boolean ofLine() {
        return lines.stream().anyMatch(Line::asked);
    }
}
