package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;

/** The year that an address asks for. */
public final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    static final List<String> ALL =
            IntStream.rangeClosed(FIRST, LAST).mapToObj(String::valueOf).toList();

    private Years() {}

    /** This one when none is asked. */
    public static int asked(Address address, int now) {
        var typed = Filters.one(address, "annee", ALL);
        return typed.isEmpty() ? now : Integer.parseInt(typed);
    }
}
