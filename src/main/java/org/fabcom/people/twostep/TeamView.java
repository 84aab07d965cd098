package org.fabcom.people.twostep;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.list.Paging;

/**
 * Those who hold a right, and how they sign in; {@code with} of {@code all} have a second step; {@code later} is
 * the day from which it is wanted, empty if none is to come.
 */
public record TeamView(
        Form form,
        Paging paging,
        List<Line> lines,
        int with,
        int all,
        boolean obligatory,
        String later,
        boolean administrator) {

    /** Somebody who holds a right. */
    public record Line(String name, String email, String words, boolean two) {}
}
