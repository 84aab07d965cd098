package org.fabcom.flows.rounds;

import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.print.Paper;

/** The look of a road sheet: that of all paper, in letters that one reads at arm's length. */
public final class RoadSheet {

    private static final String CSS = Paper.css() + Shipped.text("flows/roadsheet.css");

    private RoadSheet() {}

    public static String css() {
        return CSS;
    }
}
