package org.fabcom.till.receipt;

import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.print.Paper;

/** The look of a receipt on a roll of 72 mm: that of all paper, and what is narrower. */
public final class Roll {

    private static final String CSS = Paper.css() + Shipped.text("till/roll.css");

    private Roll() {}

    public static String css() {
        return CSS;
    }
}
