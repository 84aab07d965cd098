package org.fabcom.flows.workshop;

import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.print.Paper;

/** The look of labels: a sheet of 24 (70 × 36 mm), and one by itself (62 × 29 mm) for a label printer. */
public final class Labels {

    private static final String SHEET = Paper.css() + Shipped.text("flows/labels-sheet.css");
    private static final String ONE = Paper.css() + Shipped.text("flows/labels-one.css");

    private Labels() {}

    public static String sheet() {
        return SHEET;
    }

    public static String one() {
        return ONE;
    }
}
