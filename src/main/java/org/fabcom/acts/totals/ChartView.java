package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.web.look.BarView;

/** One picture with its table. {@code note}: what to know before reading it. */
public record ChartView(String name, String title, String head, String value, String note, List<BarView> bars) {

    /** A goal that is reached, or passed, fills its bar. */
    static final long REACHED = 1000;

    /** What a whole bar stands for: a goal that is reached, else the longest. */
    public long whole() {
        return name.equals("goals")
                ? REACHED
                : bars.stream().mapToLong(BarView::value).max().orElse(0);
    }
}
