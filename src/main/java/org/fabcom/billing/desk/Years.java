package org.fabcom.billing.desk;

import org.fabcom.web.list.Address;

/** The year that an address asks for. */
final class Years {

    private Years() {}

    /** This one when none is asked, or none that can be. */
    static int asked(Address address, int now) {
        var typed = address.value("annee");
        return typed.matches("20[0-9]{2}") ? Integer.parseInt(typed) : now;
    }
}
